package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kechuang.organisation.boundary.Bars;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Round;

/** Freezes what the portal knows about a firm and a round into facts for the rules. */
@Stateless
public class KnownFacts {

  @Inject
  private Organisations organisations;
  @Inject
  private Bars bars;

  /** About a firm on a day. What it never said stays unknown. */
  @PermitAll
  public Facts ofFirm(long organisationId, LocalDate day) {
    return ofFirm(organisations.get(organisationId)).with(Fact.FIRM_BARRED, bars.barred(organisationId, day));
  }

  private static Facts ofFirm(Organisation firm) {
    return Facts.NONE.with(Fact.APPLICANT_KIND, "FIRM")
        .with(Fact.FIRM_CREDIT_CODE_TYPE, firm.creditCode().kind())
        .with(Fact.FIRM_COUNTY, firm.getCountyCode())
        .with(Fact.FIRM_INDUSTRY, firm.getIndustryCode())
        .with(Fact.FIRM_STAFF, firm.getStaff())
        .with(Fact.FIRM_REVENUE, firm.getRevenue())
        .with(Fact.FIRM_SIZE, firm.getSizeClass() == null ? null : firm.getSizeClass().name())
        .with(Fact.FIRM_TECHNOLOGY_SME, firm.isTechnologySme())
        .with(Fact.FIRM_FACTS_CONFIRMED, firm.isConfirmed());
  }

  /** About a round: whom it serves and what it pays. */
  @PermitAll
  public Facts ofRound(Round round) {
    return Facts.NONE.with(Fact.ROUND_COUNTIES, sorted(round.getCounties()))
        .with(Fact.ROUND_MEASURES, sorted(round.getMeasures()))
        .with(Fact.ROUND_EXCLUDED_SERVICES, sorted(round.getExcludedServices()))
        .with(Fact.ROUND_REGISTRATION_FROM, round.getRegistrationFrom());
  }

  private static List<String> sorted(Collection<String> codes) {
    return codes.stream().sorted().toList();
  }
}
