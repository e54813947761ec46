package kechuang.inbox.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kechuang.money.Money;

/**
 * A provider's work and money at a glance, amounts in yuan.
 *
 * @param toConfirm orders that wait for its answer
 * @param running orders it took on that are not finished
 * @param claims its claims that are on their way, and what they ask for together
 * @param arrived what was paid to it this year
 * @param latest the last payments, newest first
 */
public record ProviderOverview(int year, long toConfirm, long running, long claims, Money onTheWay, Money arrived,
    List<Receipt> latest) implements Serializable {

  /** A payment that arrived. */
  public record Receipt(long claim, String number, String firm, String subject, Money amount, LocalDate day)
      implements Serializable {
  }
}
