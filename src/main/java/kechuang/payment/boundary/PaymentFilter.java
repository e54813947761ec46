package kechuang.payment.boundary;

import java.io.Serializable;
import kechuang.payment.entity.PaymentLineState;

/**
 * Which lines of a payment list are meant.
 *
 * @param text part of the claim's number, the payee's name or the bank's reference; null for all
 * @param state null for all
 */
public record PaymentFilter(String text, PaymentLineState state) implements Serializable {
}
