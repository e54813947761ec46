package kechuang.platform.boundary;

import java.io.Serializable;

/**
 * Where one stretch of a list ends and the next begins: the value it is sorted by and, among equals, the id.
 *
 * @param value as PostgreSQL writes it
 */
public record RowKey(String value, long id) implements Serializable {
}
