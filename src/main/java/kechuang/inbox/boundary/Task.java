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
 */
public record Task(TaskKind kind, String key, String subject, String detailZh, String detailEn, Money amount, Due due)
    implements Serializable {

  public String detail(Locale locale) {
    return "en".equals(locale.getLanguage()) ? detailEn : detailZh;
  }

  public TaskKind getKind() {
    return kind;
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
}
