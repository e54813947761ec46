package kechuang.scheme.boundary;

import java.util.List;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Facts;

/**
 * A firm or a team with all that measures are asked about it.
 *
 * @param titles what it ever was recognised as, each with its facts
 */
public record Candidate(Organisation organisation, Facts facts, List<Facts> titles) {
}
