package kechuang.scheme.boundary;

import java.util.List;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Matter;
import kechuang.scheme.entity.Past;

/**
 * A firm or a team with all that measures are asked about it.
 *
 * @param matters what it has that can be rewarded by itself, each with its facts
 * @param past what it was given before
 */
public record Candidate(Organisation organisation, Facts facts, List<Matter> matters, Past past) {
}
