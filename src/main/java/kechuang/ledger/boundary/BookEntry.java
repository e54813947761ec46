package kechuang.ledger.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import kechuang.ledger.entity.EntryKind;
import kechuang.money.Money;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Sheet;

/**
 * One movement on a budget: an amount between two accounts.
 *
 * @param key the operation key, which names the effect
 * @param voucher public number of the voucher it is about; null if it is about none
 * @param amount in yuan; the kind says from where to where
 */
public record BookEntry(long id, LocalDate day, Instant at, EntryKind kind, String key, String voucher, Money amount)
    implements Serializable {

  public static final Sheet<BookEntry> SHEET = new Sheet<BookEntry>().day("ledger.budgets.day", BookEntry::day)
      .words("ledger.budgets.movement", 12, (row, locale) -> Messages.text(locale, "ledger.kind." + row.kind()))
      .text("ledger.budgets.voucher", 22, BookEntry::voucher).text("ledger.budgets.key", 36, BookEntry::key)
      .money("ledger.budgets.amount", BookEntry::amount);
}
