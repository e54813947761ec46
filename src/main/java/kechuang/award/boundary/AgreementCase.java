package kechuang.award.boundary;

import java.util.List;
import java.util.Set;
import kechuang.application.boundary.SupportDocuments;
import kechuang.award.entity.Agreement;
import kechuang.award.entity.AgreementAsk;
import kechuang.award.entity.AgreementEventKind;
import kechuang.award.entity.Award;
import kechuang.document.entity.Attachment;
import kechuang.identity.boundary.History;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.Terms;

/**
 * An award in parts with its agreement.
 *
 * @param agreement null while nobody has drafted it
 * @param asks what the organisation asked about it, the newest first
 * @param papers what the rule wants to be shown while it runs
 * @param files what is shown
 * @param bought whether something is bought
 * @param invested whether it buys a holding
 * @param mine whether the caller's organisation is the one that is given it
 * @param office whether the caller's office decides
 * @param may what the caller may do
 * @param history null while nobody has drafted it
 */
public record AgreementCase(Award award, Measure measure, Organisation organisation, Agreement agreement,
    List<AgreementAsk> asks, List<Terms.Evidence> papers, List<Attachment> files, boolean bought, boolean invested, boolean mine,
    boolean office, Set<AgreementEventKind> may, History history) {

  /** Whether the caller can still hand this paper in. */
  public boolean isOpen(Terms.Evidence paper) {
    return (office || mine && !paper.office()) && agreement != null && agreement.isRunning();
  }

  /** The files of one paper. */
  public List<Attachment> files(String paper) {
    return files.stream().filter(file -> file.getCategory().equals(SupportDocuments.category(paper))).toList();
  }

  public boolean may(String event) {
    return may.contains(AgreementEventKind.valueOf(event));
  }
}
