package kechuang.award.boundary;

import java.util.List;
import java.util.Set;
import kechuang.award.entity.AwardList;
import kechuang.award.entity.AwardListEventKind;
import kechuang.identity.boundary.History;
import kechuang.money.Money;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.RuleVersion;

/**
 * A list of benefits without application, or what one would be today.
 *
 * @param list null while nobody has proposed it
 * @param leftOut whom it leaves out, and why
 * @param may what the caller may do with it
 * @param history null while nobody has proposed it
 */
public record AwardListCase(Measure measure, RuleVersion rule, AwardList list, List<AwardLine> lines,
    List<LeftOut> leftOut, Set<AwardListEventKind> may, History history) {

  public Money total() {
    return Money.sum(lines.stream().map(AwardLine::amount).toList());
  }
}
