package kechuang.scheme.entity;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * From when on a document is repealed, and by what.
 *
 * @param on the first day it does not hold any more
 * @param replacedBy the document that repeals or replaces it; null if there is none
 */
public record RepealOrder(LocalDate on, Long replacedBy) implements Serializable {
}
