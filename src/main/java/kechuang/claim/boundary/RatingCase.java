package kechuang.claim.boundary;

import kechuang.claim.entity.ServiceRating;

/**
 * The rating of an order as its page shows it.
 *
 * @param rating null as long as there is none
 * @param mayRate whether the caller may rate now, or rate anew
 * @param mayAnswer whether the caller may answer it now
 */
public record RatingCase(ServiceRating rating, boolean mayRate, boolean mayAnswer) {
}
