package kechuang.launcher;

/** The portal cannot be started; the message is the one sentence the person at the keyboard needs. */
public class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String sentence) {
    super(sentence);
  }

  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
