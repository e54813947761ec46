package kechuang.registry.boundary;

import java.io.Serializable;
import java.time.Instant;
import kechuang.platform.boundary.Row;
import kechuang.registry.entity.ImportKind;
import kechuang.registry.entity.RegisterImportState;

/** An import as the list shows it, with the person and the moment of the last thing that happened to it. */
public record ImportRow(long id, ImportKind kind, String source, String fileName, RegisterImportState state, long fresh,
    long changed, long same, long wrong, String who, Instant at) implements Serializable {

  static ImportRow of(Row row) {
    return new ImportRow(row.number(0), row.constant(1, ImportKind.class), row.text(2), row.text(3),
        row.constant(4, RegisterImportState.class), row.number(5), row.number(6), row.number(7), row.number(8),
        row.text(9), row.instant(10));
  }
}
