package kechuang.market.boundary;

import kechuang.document.entity.Attachment;
import kechuang.identity.boundary.History;
import kechuang.market.entity.Need;
import kechuang.market.entity.NeedOffer;
import kechuang.organisation.entity.Organisation;

/**
 * A need as a provider reads it, with its own latest offer.
 *
 * @param firmName null where the firm does not want to be named yet
 * @param firm with its contact, once it accepted the offer; null before
 * @param file null where there is none
 * @param offer null where it has made none
 * @param history of the offer; null without one
 * @param open whether it may offer now
 */
public record OfferCase(Need need, String firmName, Organisation firm, Attachment file, NeedOffer offer, History history,
    boolean open) {
}
