package kechuang.platform.api;

/**
 * One thing that is wrong with a request.
 *
 * @param field where, in the names of the body: {@code contractDate}, {@code invoices.net}; empty for the whole
 * @param code stable, for machines
 * @param message in the reader's language
 */
public record FieldError(String field, String code, String message) {
}
