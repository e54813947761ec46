package kechuang.claim.boundary;

import java.util.List;
import kechuang.award.entity.Notice;
import kechuang.identity.boundary.History;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;

/**
 * A public notice.
 *
 * @param title the round whose claims it lists, or the measure whose awards
 * @param lines what it lists, in the order the sample is drawn from
 * @param objections what was objected to, and the answers, as everyone may read them
 * @param history what happened to the notice itself
 */
public record NoticeCase(Notice notice, Bilingual title, List<NoticeLine> lines, List<AnsweredObjection> objections,
    History history) {

  /** In yuan; null where it lists titles. */
  public Money total() {
    return isOfTitles() ? null : Money.sum(lines.stream().map(NoticeLine::amount).toList());
  }

  /** Whether titles are to be given, and no money. */
  public boolean isOfTitles() {
    return lines.stream().anyMatch(line -> line.amount() == null);
  }

  /** The lines drawn for a look on the spot. */
  public List<NoticeLine> drawn() {
    return lines.stream().filter(line -> line.result() != null).toList();
  }
}
