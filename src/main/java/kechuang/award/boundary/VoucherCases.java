package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.List;
import kechuang.award.boundary.VoucherCase.Happening;
import kechuang.award.boundary.VoucherCase.Use;
import kechuang.award.entity.Voucher;
import kechuang.award.entity.VoucherState;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.ledger.boundary.Ledger;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.platform.boundary.Columns;
import kechuang.scheme.boundary.Rounds;

/** One voucher as its page and its paper show it. */
@Stateless
public class VoucherCases {

  /** What is held and spent by order adds up to the voucher's own counter. */
  private static final String USES = """
      select o.number, p.name, k.name_zh, k.name_en, o.contract_gross, o.placed_on, o.state,
             case when o.state in ('PLACED', 'CONFIRMED') then o.hold when o.state = 'CLOSED' then coalesce(c.live, 0)
                  else 0 end - coalesce(l.spent, 0), coalesce(l.spent, 0), o.id
        from service_order o join organisation p on p.id = o.provider_id join service_kind k on k.code = o.service_kind
        left join lateral (select sum(amount) as live from claim
                            where service_order_id = o.id and state <> 'REJECTED') c on true
        left join lateral (select sum(pl.amount) as spent from payment_line pl join claim d on d.id = pl.claim_id
                            where d.service_order_id = o.id and pl.posted) l on true
       where o.voucher_id = ?1 order by o.id""";
  private static final String HAPPENINGS = """
      select e.at, 'voucher', e.event, v.number, e.note, e.actor, 1, e.id
        from voucher v join voucher_event e on e.voucher_id = v.id where v.id = ?1
      union all
      select e.at, 'order', e.event, o.number, e.note, e.actor, 2, e.id
        from service_order o join service_order_event e on e.service_order_id = o.id where o.voucher_id = ?1
      union all
      select e.at, 'claim', e.event, c.number, e.note, e.actor, 3, e.id
        from claim c join claim_event e on e.claim_id = c.id where c.voucher_id = ?1
      order by 1 desc, 7 desc, 8 desc limit 100""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Vouchers vouchers;
  @Inject
  private Organisations organisations;
  @Inject
  private ReferenceLists lists;
  @Inject
  private Rounds rounds;
  @Inject
  private Ledger ledger;
  @Inject
  private BusinessClock clock;
  @Inject
  private AccountNames names;

  /** The voucher with this number; another firm's or another county's looks like none at all. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "payment-maker", "payment-checker",
      "finance-reviewer", "auditor"})
  public VoucherCase see(String number) {
    var voucher = vouchers.visible(number);
    var happenings = happenings(voucher);
    return new VoucherCase(voucher, application(voucher), organisations.get(voucher.getOrganisationId()),
        lists.county(voucher.getCountyCode()).orElseThrow(), rounds.get(voucher.getRoundId()),
        ledger.voucher(voucher.getId()), isUsable(voucher), uses(voucher), happenings,
        names.of(happenings.stream().map(Happening::actor).toList()));
  }

  /** The number of the voucher that came of this application. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "payment-maker", "payment-checker",
      "finance-reviewer", "auditor"})
  public String numberFor(String application) {
    var number = em.createQuery("select v.number from Voucher v, Application a where a.id = v.applicationId"
        + " and a.number = :number", String.class).setParameter("number", application).getResultStream().findFirst()
        .orElseThrow(() -> new NotFound("voucher of application", application));
    return vouchers.visible(number).getNumber();
  }

  private String application(Voucher voucher) {
    return em.createQuery("select a.number from Application a where a.id = :id", String.class)
        .setParameter("id", voucher.getApplicationId()).getSingleResult();
  }

  private boolean isUsable(Voucher voucher) {
    return voucher.getState() == VoucherState.ACTIVE && !voucher.isPast(clock.today());
  }

  @SuppressWarnings("unchecked")
  private List<Use> uses(Voucher voucher) {
    List<Object[]> rows = em.createNativeQuery(USES).setParameter(1, voucher.getId()).getResultList();
    return rows.stream().map(row -> new Use(Columns.number(row[9]), (String) row[0], (String) row[1], (String) row[2], (String) row[3],
        Columns.money(row[4]), Columns.day(row[5]), (String) row[6], Columns.money(row[7]), Columns.money(row[8]))).toList();
  }

  @SuppressWarnings("unchecked")
  private List<Happening> happenings(Voucher voucher) {
    List<Object[]> rows = em.createNativeQuery(HAPPENINGS).setParameter(1, voucher.getId()).getResultList();
    Collections.reverse(rows);
    return rows.stream().map(row -> new Happening(Columns.instant(row[0]), (String) row[1], (String) row[2],
        (String) row[3], (String) row[4], Columns.number(row[5]))).toList();
  }
}
