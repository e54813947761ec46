package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kechuang.award.entity.Award;
import kechuang.award.entity.Holding;
import kechuang.award.entity.HoldingEventKind;
import kechuang.award.entity.HoldingState;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.FourEyes;
import kechuang.money.Rate;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Row;
import kechuang.review.boundary.Jurisdiction;

/** The investment register as it is read: a county's people what is their county's, the city's people all. */
@Stateless
public class HoldingRegister {

  /** What was paid in under equity measures, entered or not; the newest first. */
  private static final String ROWS = """
      select a.number, o.name, m.name_zh, m.name_en, h.state, h.since,
             (select coalesce(sum(i.amount), 0) from instalment i where i.award_id = a.id and i.state = 'PAID'), cast(h.share * 10000 as bigint),
             round(h.share * h.valuation, 2),
             (select coalesce(sum(r.amount), 0) from recovery r where r.award_id = a.id and r.state = 'PAID_BACK'),
             (select coalesce(sum(r.extra), 0) from recovery r where r.award_id = a.id and r.state = 'PAID_BACK')
        from award a join measure m on m.code = a.measure_code and m.instrument = 'EQUITY'
        join organisation o on o.id = a.organisation_id left join holding h on h.award_id = a.id
       where (h.award_id is not null or exists (select from instalment i where i.award_id = a.id and i.state = 'PAID'))
         and (?1 = '' or a.county_code = ?1)
       order by a.id desc""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private AwardRegister awards;
  @EJB
  private AwardTerms terms;
  @EJB
  private AccountNames names;
  @EJB
  private FourEyes fourEyes;
  @EJB
  private Memberships memberships;
  @EJB
  private Jurisdiction deciding;
  @Inject
  private kechuang.organisation.boundary.Jurisdiction jurisdiction;
  @Inject
  private BusinessClock clock;

  /** All that the caller's office may see. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "finance-reviewer", "auditor"})
  @SuppressWarnings("unchecked")
  public List<HoldingRow> all() {
    List<Object[]> rows = em.createNativeQuery(ROWS).setParameter(1, jurisdiction.county().orElse("")).getResultList();
    return rows.stream().map(Row::of).map(HoldingRegister::row).toList();
  }

  private static HoldingRow row(Row row) {
    var entered = row.text(4) != null;
    return new HoldingRow(row.text(0), row.text(1), row.name(2), row.constant(4, HoldingState.class),
        row.day(5), row.money(6), entered ? Rate.ofTenThousandths(row.number(7)) : null, row.money(8), row.money(9), row.money(10));
  }

  /** What an award bought, by the award's number. Refused where it bought nothing. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "finance-reviewer", "auditor"})
  public HoldingCase get(String number, Locale locale) {
    var shown = awards.get(number, locale);
    var award = shown.award();
    var holding = em.find(Holding.class, award.getId());
    if (holding == null && (!terms.isInvested(award) || award.paid().isEmpty())) {
      throw new NotFound("holding", number);
    }
    var exit = terms.of(award).exit();
    var day = holding == null || holding.getExit() == null ? clock.today() : holding.getExit().getSoldOn();
    var parts = award.paid().stream().map(part -> new HoldingCase.Part(part.getPaidOn(), part.getAmount(),
        exit == null ? null : exit.price(part.getAmount(), part.getPaidOn(), day))).toList();
    return new HoldingCase(award, shown.measure(), shown.organisation(), holding, exit, day, parts, may(award, holding),
        holding == null ? null : names.history(holding.getEvents()));
  }

  private Set<HoldingEventKind> may(Award award, Holding holding) {
    var may = EnumSet.noneOf(HoldingEventKind.class);
    if (memberships.isOwn(award.getOrganisationId()) || !deciding.decidesFor(award.getOwner())) {
      return may;
    }
    if (holding == null) {
      may.add(HoldingEventKind.ENTER);
      return may;
    }
    may.addAll(holding.allowed("office"::equals));
    if (holding.getProposedBy() != null && !fourEyes.isAnother(holding.getProposedBy())) {
      may.remove(HoldingEventKind.AGREE_EXIT);
    }
    return may;
  }
}
