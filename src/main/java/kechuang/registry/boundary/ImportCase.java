package kechuang.registry.boundary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kechuang.document.entity.Attachment;
import kechuang.identity.boundary.AccountName;
import kechuang.registry.entity.ListColumn;
import kechuang.registry.entity.RegisterImport;
import kechuang.registry.entity.RegisterImportEventKind;

/**
 * An import with everything its page shows.
 *
 * @param first the first rows as they were read
 * @param people who acted, by account
 * @param allowed what the caller's role may do now
 */
public record ImportCase(RegisterImport run, Attachment file, List<PreviewRow> first, Map<Long, AccountName> people,
    Set<RegisterImportEventKind> allowed) {

  /**
   * A row as it was read.
   *
   * @param outcome FRESH, CHANGED, SAME or WRONG
   */
  public record PreviewRow(long number, String outcome, List<String> cells) {
  }

  public List<ListColumn> columns() {
    return run.getKind().columns();
  }
}
