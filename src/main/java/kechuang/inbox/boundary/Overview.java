package kechuang.inbox.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import kechuang.award.boundary.VoucherLists;
import kechuang.award.boundary.VoucherRow;
import kechuang.award.entity.VoucherState;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.money.Money;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Columns;
import kechuang.platform.boundary.RowRequest;
import kechuang.scheme.boundary.Rounds;

/** The figures of the home page. */
@Stateless
public class Overview {

  private static final int VOUCHERS = 6;
  private static final String ON_THEIR_WAY = """
      with ours as (select o.id from organisation o where ?1 in (o.id, o.host_id))
      select (select count(*) from application a where a.organisation_id in (select id from ours)
               and a.state in ('SUBMITTED', 'COUNTY_APPROVED', 'OFFERED')),
             (select count(*) from claim c join voucher v on v.id = c.voucher_id where v.organisation_id in (select id from ours)
               and c.state in ('SUBMITTED', 'CHECKED', 'APPROVED', 'PUBLISHED', 'DUE'))""";
  /** What is held still: an order that is paid out needs nobody's next step. */
  private static final String FOLLOWING = """
      select s.id, s.subject, p.name, s.state, s.hold - spent.amount,
             case s.state when 'PLACED' then s.answer_by else v.redeem_by end
        from service_order s join voucher v on v.id = s.voucher_id join round r on r.id = v.round_id
        join organisation p on p.id = s.provider_id
        cross join lateral (select coalesce(sum(l.amount), 0) as amount from payment_line l join claim c on c.id = l.claim_id
                             where c.service_order_id = s.id and l.posted) spent
       where s.organisation_id in (select f.id from organisation f where ?1 in (f.id, f.host_id))
         and (s.state = 'PLACED' or s.state = 'CONFIRMED' and r.redeemer = 'PROVIDER')
         and s.hold > spent.amount
       order by 6, 1 limit 20""";
  private static final String OF_PROVIDER = """
      select (select count(*) from service_order where provider_id = ?1 and state = 'PLACED'),
             (select count(*) from service_order where provider_id = ?1 and state = 'CONFIRMED'),
             count(c.id), coalesce(sum(c.amount), 0),
             (select coalesce(sum(l.amount), 0) from payment_line l where l.payee_id = ?1 and l.state = 'PAID'
               and l.confirmed_on between make_date(?2, 1, 1) and make_date(?2, 12, 31))
        from claim c where c.redeemer_id = ?1 and c.state in ('SUBMITTED', 'CHECKED', 'APPROVED', 'PUBLISHED', 'DUE')""";
  private static final String RECEIPTS = """
      select c.id, c.number, f.name, s.subject, l.amount, l.confirmed_on
        from payment_line l join claim c on c.id = l.claim_id join service_order s on s.id = c.service_order_id
        join organisation f on f.id = s.organisation_id
       where l.payee_id = ?1 and l.state = 'PAID' order by l.confirmed_on desc, l.id desc limit 8""";
  private static final String ACCOUNTS = "select count(*) filter (where active), count(*) filter (where not active) from account";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Organisations organisations;
  @Inject
  private VoucherLists vouchers;
  @Inject
  private Rounds rounds;
  @Inject
  private BusinessClock clock;

  /** How many accounts there are. */
  public record Accounts(long active, long closed) implements Serializable {

    public long getActive() {
      return active;
    }

    public long getClosed() {
      return closed;
    }
  }

  /** The caller's firm. */
  @RolesAllowed("applicant")
  public FirmOverview firm() {
    var firm = organisations.own();
    var usable = vouchers.ownTotals(true);
    var all = vouchers.ownTotals(false).balance();
    var way = (Object[]) em.createNativeQuery(ON_THEIR_WAY).setParameter(1, firm.getId()).getSingleResult();
    return new FirmOverview(usableFirst(), usable.rows(), usable.balance().cap(), usable.getAvailable(), all.committed(),
        all.paid(), yearLeft(firm.getId(), firm.getCountyCode()), Columns.number(way[0]), Columns.number(way[1]),
        following(firm.getId()));
  }

  /** Those that expire first; the rest is a page away. */
  private List<VoucherRow> usableFirst() {
    return vouchers.own(RowRequest.first(VOUCHERS)).list().stream()
        .filter(voucher -> voucher.state() == VoucherState.ACTIVE).toList();
  }

  private Money yearLeft(long firm, String county) {
    return rounds.openFor(county).stream().findFirst().map(round -> rounds.firmYear(round, firm).left()).orElse(null);
  }

  @SuppressWarnings("unchecked")
  private List<FirmOverview.Following> following(long firm) {
    List<Object[]> rows = em.createNativeQuery(FOLLOWING).setParameter(1, firm).getResultList();
    return rows.stream().map(row -> new FirmOverview.Following(Columns.number(row[0]), (String) row[1], (String) row[2],
        (String) row[3], Columns.money(row[4]), Columns.day(row[5]))).toList();
  }

  /** The caller's provider. */
  @RolesAllowed("provider")
  public ProviderOverview provider() {
    var provider = organisations.own().getId();
    int year = clock.today().getYear();
    var row = (Object[]) em.createNativeQuery(OF_PROVIDER).setParameter(1, provider).setParameter(2, year)
        .getSingleResult();
    return new ProviderOverview(year, Columns.number(row[0]), Columns.number(row[1]), Columns.number(row[2]),
        Columns.money(row[3]), Columns.money(row[4]), receipts(provider));
  }

  @SuppressWarnings("unchecked")
  private List<ProviderOverview.Receipt> receipts(long provider) {
    List<Object[]> rows = em.createNativeQuery(RECEIPTS).setParameter(1, provider).getResultList();
    return rows.stream().map(row -> new ProviderOverview.Receipt(Columns.number(row[0]), (String) row[1], (String) row[2],
        (String) row[3], Columns.money(row[4]), Columns.day(row[5]))).toList();
  }

  @RolesAllowed("administrator")
  public Accounts accounts() {
    var row = (Object[]) em.createNativeQuery(ACCOUNTS).getSingleResult();
    return new Accounts(Columns.number(row[0]), Columns.number(row[1]));
  }
}
