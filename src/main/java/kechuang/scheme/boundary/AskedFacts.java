package kechuang.scheme.boundary;

import java.util.List;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.OfficeFacts;

/**
 * What a measure asks about an applicant, sorted by who says it.
 *
 * @param known what registers, lists and earlier decisions say; never asked again
 * @param toSay what only the applicant can say
 * @param toFile what it says elsewhere, in a register where its county confirms it
 * @param ofOffice what the office finds out
 * @param matters what of the applicant's the registers know that it can be about, by their names
 */
public record AskedFacts(Facts known, List<Fact> toSay, List<Fact> toFile, List<Fact> ofOffice, List<String> matters) {

  /** Without what only shows when the project is at its end: an agreement is made before. */
  public AskedFacts ofBeginning() {
    return new AskedFacts(known, toSay, toFile, ofOffice.stream().filter(fact -> !OfficeFacts.isOfTheEnd(fact)).toList(), matters);
  }
}
