package kechuang.ledger.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import kechuang.ledger.entity.EntryKind;
import kechuang.money.Money;

/**
 * One movement on a budget: an amount between two accounts.
 *
 * @param key the operation key, which names the effect
 * @param voucher public number of the voucher it is about; null if it is about none
 * @param amount in yuan; the kind says from where to where
 */
public record BookEntry(long id, LocalDate day, Instant at, EntryKind kind, String key, String voucher, Money amount)
    implements Serializable {
}
