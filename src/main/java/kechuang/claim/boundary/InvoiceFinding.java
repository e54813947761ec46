package kechuang.claim.boundary;

import java.time.LocalDate;
import kechuang.application.entity.InvoiceResult;

/**
 * What the tax bureau's verification said of one invoice.
 *
 * @param invoice the id of the invoice in the claim
 * @param reference how the bureau's answer is found again
 */
public record InvoiceFinding(long invoice, InvoiceResult result, LocalDate verifiedOn, String reference) {
}
