package kechuang.claim.boundary;

import java.util.List;
import kechuang.award.entity.Notice;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.Objection;
import kechuang.claim.entity.ServiceOrder;
import kechuang.document.entity.Attachment;
import kechuang.identity.boundary.History;
import kechuang.organisation.entity.Organisation;

/**
 * An objection with all that its page shows to the office that published.
 *
 * @param mayAccept the caller may take it up now
 * @param mayAnswer the caller may answer it now
 * @param late it is answered, or still to be answered, after its last day
 */
public record ObjectionCase(Objection objection, Notice notice, Claim claim, ServiceOrder order, Organisation firm,
    Organisation provider, List<Attachment> files, History history, boolean mayAccept, boolean mayAnswer, boolean late) {
}
