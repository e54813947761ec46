package kechuang.award.boundary;

import java.util.List;
import java.util.Set;
import kechuang.award.entity.Agreement;
import kechuang.award.entity.AgreementAsk;
import kechuang.award.entity.AgreementEventKind;
import kechuang.award.entity.Award;
import kechuang.identity.boundary.History;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Measure;

/**
 * An award in parts with its agreement.
 *
 * @param agreement null while nobody has drafted it
 * @param asks what the organisation asked about it, the newest first
 * @param bought whether something is bought
 * @param invested whether it buys a holding
 * @param mine whether the caller's organisation is the one that is given it
 * @param office whether the caller's office decides
 * @param may what the caller may do
 * @param history null while nobody has drafted it
 */
public record AgreementCase(Award award, Measure measure, Organisation organisation, Agreement agreement,
    List<AgreementAsk> asks, boolean bought, boolean invested, boolean mine, boolean office, Set<AgreementEventKind> may, History history) {

  public boolean may(String event) {
    return may.contains(AgreementEventKind.valueOf(event));
  }
}
