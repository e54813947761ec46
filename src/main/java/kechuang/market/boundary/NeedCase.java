package kechuang.market.boundary;

import java.util.List;
import java.util.Set;
import kechuang.document.entity.Attachment;
import kechuang.identity.boundary.History;
import kechuang.market.entity.Need;
import kechuang.market.entity.NeedEventKind;
import kechuang.organisation.entity.Organisation;

/**
 * A need with all that its page shows to its firm or to an office.
 *
 * @param file null where it has none
 * @param offers what providers offer; empty for an office
 * @param offered how many offered
 * @param order the number of the order it was settled with; null without one
 * @param allowed what the caller may do now
 */
public record NeedCase(Need need, Organisation firm, Attachment file, List<ShownOffer> offers, int offered, String order,
    History history, Set<NeedEventKind> allowed) {
}
