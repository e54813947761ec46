package kechuang.claim.boundary;

import java.util.List;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.SpotCheck;
import kechuang.document.entity.Attachment;
import kechuang.identity.boundary.AccountName;
import kechuang.identity.boundary.History;
import kechuang.organisation.entity.Organisation;
import kechuang.award.entity.Notice;
import kechuang.scheme.entity.Round;

/**
 * A look on the spot with all that its page shows.
 *
 * @param fit who may be appointed
 * @param may what the caller can do now
 */
public record SpotCheckCase(SpotCheck check, Claim claim, ServiceOrder order, Round round, Notice notice, Organisation firm,
    Organisation provider, List<Inspectors.Inspector> fit, List<Attachment> photos, History history, May may) {

  /** What the caller can do now. */
  public enum May {
    NOTHING, APPOINT, RECORD, SIGN
  }

  /** The name of one of those who appear in it. */
  public String name(Long account) {
    var person = account == null ? null : history.people().get(account);
    return person == null ? "" : person.name();
  }
}
