package kechuang.claim.boundary;

import java.time.LocalDate;
import java.util.List;
import kechuang.lifecycle.LifecycleEvent;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;

/**
 * What one level of government pays on a claim.
 *
 * @param owner the city or the county
 * @param amount in yuan; the parts of a claim add up to it
 * @param state key of the words for where the payment stands; null while it is only expected
 * @param day the day it was paid, or the last day for it
 * @param paid whether it is paid
 * @param events what happened to it since it was put on a payment list, oldest first
 */
public record ClaimPart(Bilingual owner, Money amount, String state, LocalDate day, boolean paid,
    List<? extends LifecycleEvent> events) {
}
