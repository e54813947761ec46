package kechuang.provider.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.platform.boundary.Bilingual;
import kechuang.provider.entity.Institution;
import kechuang.provider.entity.ListingProposal;
import kechuang.provider.entity.ListingState;

/**
 * A listing in a manager's list.
 *
 * @param proposal what waits for a second person; null if nothing does
 * @param added services that wait to be confirmed
 */
public record ListingRow(long provider, String name, String creditCode, Bilingual county, Institution institution,
    ListingState state, LocalDate since, ListingProposal proposal, long added) implements Serializable {
}
