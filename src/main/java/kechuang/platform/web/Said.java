package kechuang.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What was done, said once: on this page, or on the one it leads to. */
public final class Said {

  private Said() {
  }

  /** On this page, above its content. */
  public static void here(String key, Object... arguments) {
    var faces = FacesContext.getCurrentInstance();
    var text = Display.text(key, arguments);
    // A second click comes with what the first one left for the next page.
    if (faces.getMessageList(null).stream().noneMatch(message -> text.equals(message.getSummary()))) {
      faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }
  }

  /** On the page that the act leads to. */
  public static void onNextPage(String key, Object... arguments) {
    here(key, arguments);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }
}
