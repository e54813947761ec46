package kechuang.claim.boundary;

import java.util.List;
import kechuang.award.entity.Award;
import kechuang.award.entity.Notice;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.Objection;
import kechuang.claim.entity.ServiceOrder;
import kechuang.document.entity.Attachment;
import kechuang.identity.boundary.History;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Measure;

/**
 * An objection with all that its page shows to the office that published.
 *
 * @param claim null where it is about an award
 * @param order of the claim; null where it is about an award
 * @param provider of the order; null where it is about an award
 * @param award null where it is about a claim
 * @param measure of the award; null where it is about a claim
 * @param mayAccept the caller may take it up now
 * @param mayAnswer the caller may answer it now
 * @param late it is answered, or still to be answered, after its last day
 */
public record ObjectionCase(Objection objection, Notice notice, Claim claim, ServiceOrder order, Organisation firm,
    Organisation provider, Award award, Measure measure, List<Attachment> files, History history, boolean mayAccept, boolean mayAnswer, boolean late) {
}
