package kechuang.registry.boundary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kechuang.document.entity.Attachment;
import kechuang.identity.boundary.AccountName;
import kechuang.organisation.entity.Organisation;
import kechuang.registry.entity.ListColumn;
import kechuang.registry.entity.RegisterEntry;
import kechuang.registry.entity.RegisterEntryEventKind;
import kechuang.registry.entity.SixHaves;

/**
 * An entry with everything its page shows.
 *
 * @param holder whose it is, where the portal knows it
 * @param files what the firm handed in with it
 * @param people who acted, by account
 * @param allowed what the caller may do now
 * @param six what is worked out of a self-assessment; null for other registers
 */
public record RegisterCase(RegisterEntry entry, Optional<Organisation> holder, List<Attachment> files,
    Map<Long, AccountName> people, Set<RegisterEntryEventKind> allowed, SixHaves six) {

  /** What it says, in the order of its columns. */
  public List<ListColumn> filled() {
    var cells = entry.cells();
    return entry.getKind().fields().stream().filter(column -> cells.containsKey(column.key())).toList();
  }
}
