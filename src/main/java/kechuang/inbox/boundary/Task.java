package kechuang.inbox.boundary;

import java.io.Serializable;
import java.util.Locale;
import kechuang.calendar.Due;
import kechuang.money.Money;

/**
 * Something that waits for the caller.
 *
 * @param key the thing's number or id, as its page takes it
 * @param subject whose it is, or what it is about
 * @param amount in yuan; null where none is at stake
 * @param due null where there is no last day
 * @param hand whose hands it is in
 * @param handler the officer's name; null while it is free
 */
public record Task(TaskKind kind, String key, String subject, String detailZh, String detailEn, Money amount, Due due,
    Hand hand, String handler) implements Serializable {

  /** Whose hands a task is in, as the caller sees it. A deputy's are those of the colleague who is away, too. */
  public enum Hand {
    FREE, MINE, DEPUTY, OTHER
  }

  public String detail(Locale locale) {
    return "en".equals(locale.getLanguage()) ? detailEn : detailZh;
  }

  public TaskKind getKind() {
    return kind;
  }

  public String getKey() {
    return key;
  }

  /** Where it is done. */
  public String getLink() {
    return kind.page() + key;
  }

  public String getSubject() {
    return subject;
  }

  public Money getAmount() {
    return amount;
  }

  public Due getDue() {
    return due;
  }

  public Hand getHand() {
    return hand;
  }

  /** The officer who has it in hand; null while it is free. */
  public String getHandler() {
    return handler;
  }
}
