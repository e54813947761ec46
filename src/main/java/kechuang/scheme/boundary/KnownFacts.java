package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.organisation.boundary.Bars;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.Spaces;
import kechuang.organisation.boundary.Teams;
import kechuang.organisation.entity.FirmFact;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Applicant;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Origin;
import kechuang.scheme.entity.Round;

/** Freezes what the portal knows about a firm and a round into facts for the rules. */
@Stateless
public class KnownFacts {

  private static final List<FirmFact> SIZE_FROM =
      List.of(FirmFact.INDUSTRY, FirmFact.STAFF, FirmFact.REVENUE, FirmFact.ASSETS);

  @Inject
  private Organisations organisations;
  @Inject
  private Bars bars;
  @Inject
  private Teams teams;
  @Inject
  private Spaces spaces;

  /** About a firm or a team on a day. What it never said stays unknown. */
  @PermitAll
  public Facts ofFirm(long organisationId, LocalDate day) {
    return of(List.of(organisations.get(organisationId)), day).get(organisationId);
  }

  /** The same about several at once, by their ids. */
  @PermitAll
  public Map<Long, Facts> of(Collection<Organisation> some, LocalDate day) {
    var barred = bars.barred(
        some.stream().flatMap(one -> Stream.of(one.getId(), one.getLegalPersonId())).toList(), day);
    return some.stream().collect(Collectors.toMap(Organisation::getId, one ->
        (one.isTeam() ? ofTeam(one, day) : ofFirm(one)).with(Fact.FIRM_BARRED,
            barred.contains(one.getId()) || barred.contains(one.getLegalPersonId()))));
  }

  /** A team is no legal person: its own are its people and its host, everything that is asked of firms stays unknown. */
  private Facts ofTeam(Organisation team, LocalDate day) {
    var known = teams.get(team.getId());
    return Facts.NONE.with(Fact.APPLICANT_KIND, Applicant.TEAM.name()).with(Fact.FIRM_COUNTY, team.getCountyCode())
        .with(Fact.TEAM_MEMBERS, known.getMembers().size(), new Origin(team.getFactsSource(), team.getFactsOn()))
        .with(Fact.TEAM_INCORPORATED, known.isIncorporatedOn(day))
        .with(Fact.TEAM_HOSTED, spaces.isRegistered(team.getHostId(), day))
        .with(Fact.FIRM_FACTS_CONFIRMED, team.isConfirmed());
  }

  private static Facts ofFirm(Organisation firm) {
    return Facts.NONE.with(Fact.APPLICANT_KIND, Applicant.FIRM.name())
        .with(Fact.FIRM_CREDIT_CODE_TYPE, firm.creditCode().kind())
        .with(Fact.FIRM_COUNTY, firm.getCountyCode(), origin(firm, FirmFact.COUNTY))
        .with(Fact.FIRM_INDUSTRY, firm.getIndustryCode(), origin(firm, FirmFact.INDUSTRY))
        .with(Fact.FIRM_STAFF, firm.getStaff(), origin(firm, FirmFact.STAFF))
        .with(Fact.FIRM_REVENUE, firm.getRevenue(), origin(firm, FirmFact.REVENUE))
        .with(Fact.FIRM_SIZE, firm.getSizeClass() == null ? null : firm.getSizeClass().name(), sizeOrigin(firm))
        .with(Fact.FIRM_TECHNOLOGY_SME, firm.isTechnologySme(), origin(firm, FirmFact.TECHNOLOGY_SME))
        .with(Fact.FIRM_FACTS_CONFIRMED, firm.isConfirmed());
  }

  private static Origin origin(Organisation firm, FirmFact fact) {
    var from = firm.provenance(fact);
    return new Origin(from.source(), from.on());
  }

  /** What is worked out is worth no more than the least of what it is worked out from: a bare word, else the oldest. */
  private static Origin sizeOrigin(Organisation firm) {
    return SIZE_FROM.stream().filter(fact -> firm.value(fact) != null).map(fact -> origin(firm, fact))
        .min(Comparator.comparing((Origin from) -> !from.isBareWord())
            .thenComparing(Origin::on, Comparator.nullsFirst(Comparator.naturalOrder()))).orElse(null);
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
