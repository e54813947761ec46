package kechuang.payment.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.award.entity.Voucher;
import kechuang.claim.boundary.ClaimPart;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimState;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.identity.boundary.History;
import kechuang.money.Money;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.entity.BankAccount;
import kechuang.payment.entity.PaymentLine;
import kechuang.payment.entity.PaymentLineEvent;
import kechuang.payment.entity.PaymentLineEventKind;
import kechuang.payment.entity.PaymentLineLifecycle;
import kechuang.payment.entity.PaymentLineState;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Round;

/** Payment lists as people read them: each level sees its own lines only, account numbers masked. */
@Stateless
public class PaymentList {

  private static final String COLUMNS = "l.id, l.version, c.claim_id, c.number, y.name, l.amount, l.purpose, l.due_on,"
      + " l.state, l.outcome, l.bank_reference, l.reason, l.marked_on, l.marked_by, l.bank_account_id,"
      + " c.organisation_id, c.provider_id, k.name_zh, k.name_en, c.approved_account_id,"
      + " y.kind = 'FIRM' and y.facts_state <> 'CONFIRMED'";
  private static final String TABLES = "payment_line l join payment_case c on c.line_id = l.id join organisation y on y.id = l.payee_id"
      + " left join county k on k.code = l.owner";
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("l.due_on", "date"),
      "dueOn", new Sort("l.due_on", "date"), "amount", new Sort("l.amount", "numeric"),
      "claim", new Sort("c.number", "text"), "payee", new Sort("y.name", "text"));
  private static final Set<PaymentLineEventKind> CHECKERS = EnumSet.of(PaymentLineEventKind.CONFIRM,
      PaymentLineEventKind.CONFIRM_RETURN, PaymentLineEventKind.PUT_BACK, PaymentLineEventKind.KEEP_PAID);

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private CurrentAccount account;
  @EJB
  private Caller caller;
  @EJB
  private Memberships memberships;
  @EJB
  private AccountNames names;

  /** The lines of the caller's level; what is due first comes first unless sorted otherwise. */
  @RolesAllowed({"payment-maker", "payment-checker", "payment-releaser"})
  public Rows<PaymentRow> ask(PaymentFilter filter, RowRequest request) {
    var found = query(filter).ask(em, request, row -> row);
    var accounts = accounts(found.list().stream().flatMap(row -> Stream.of(row.number(14), row.number(19)))
        .collect(Collectors.toSet()));
    return new Rows<>(found.list().stream().map(row -> shown(row, accounts)).toList(), found.next(), found.total());
  }

  /** What the caller's level has in each state; a state without lines has none. */
  @RolesAllowed({"payment-maker", "payment-checker", "payment-releaser"})
  public Map<PaymentLineState, PaymentTotal> totals(PaymentFilter filter) {
    var totals = new EnumMap<PaymentLineState, PaymentTotal>(PaymentLineState.class);
    for (var state : PaymentLineState.values()) {
      totals.put(state, filter.state() == null || filter.state() == state
          ? query(new PaymentFilter(filter.text(), state)).figures(em, "count(*), coalesce(sum(l.amount), 0)",
              row -> new PaymentTotal(row.number(0), row.money(1))) : PaymentTotal.NOTHING);
    }
    return totals;
  }

  /** What happened to a line of the caller's level; another level's looks like none at all. */
  @RolesAllowed({"payment-maker", "payment-checker", "payment-releaser"})
  public History history(long id) {
    var line = em.find(PaymentLine.class, id);
    if (line == null || !isMyLevel(line)) {
      throw new NotFound("payment line", id);
    }
    return names.history(line.getEvents());
  }

  private boolean isMyLevel(PaymentLine line) {
    return account.countyCode().map(line.getOwner()::equals).orElse(Jurisdiction.isCity(line.getOwner()));
  }

  private RowQuery query(PaymentFilter filter) {
    var county = account.countyCode().orElse(null);
    var query = new RowQuery(COLUMNS, TABLES, "l.id", SORTS);
    if (county == null) {
      query.where("l.owner like '%00'");
    } else {
      query.where("l.owner = ?", county);
    }
    query.containing(filter.text(), "c.number", "y.name", "l.bank_reference");
    return filter.state() == null ? query : query.where("l.state = ?", filter.state().name());
  }

  private Map<Long, BankAccount> accounts(Set<Long> ids) {
    return ids.isEmpty() ? Map.of() : em.createQuery("select b from BankAccount b where b.id in :ids", BankAccount.class)
        .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(BankAccount::getId, found -> found));
  }

  private PaymentRow shown(Row row, Map<Long, BankAccount> accounts) {
    var goesTo = accounts.get(row.number(14));
    var own = row.numberOrNull(13) != null && caller.id().equals(OptionalLong.of(row.number(13)));
    var mark = new PaymentRow.Mark(row.constant(8, PaymentLineState.class), row.constant(9, PaymentLine.Outcome.class),
        row.text(10), row.text(11), row.day(12), own);
    var to = new PaymentRow.Account(goesTo.getId(), goesTo.getHolder(), goesTo.getMaskedNumber(), goesTo.getBank(),
        goesTo.getLineNumber(), row.flag(20) ? "unconfirmed" : goesTo.matchesHolder(row.text(4)) ? null : "holder",
        row.number(19) == goesTo.getId() ? null : accounts.get(row.number(19)).getMaskedNumber(), !goesTo.isCurrent());
    return new PaymentRow(row.number(0), row.number(1), row.numberOrNull(2), row.text(3), row.text(4), row.money(5), row.text(6),
        row.name(17), row.day(7), mark, to, isOwn(row) ? Set.of() : may(mark));
  }

  /** Whether the caller belongs to a side of the order. */
  private boolean isOwn(Row row) {
    return memberships.isOwn(row.number(15)) || memberships.isOwn(row.number(16));
  }

  private Set<PaymentLineEventKind> may(PaymentRow.Mark mark) {
    var may = EnumSet.noneOf(PaymentLineEventKind.class);
    may.addAll(PaymentLineLifecycle.TABLE.allowed(mark.state(), caller::is));
    if (mark.own()) {
      may.removeAll(CHECKERS);
    }
    return may;
  }

  /** The parts of a claim in payment order: its lines, or what they would be today. For use cases that checked. */
  @PermitAll
  public List<ClaimPart> partsOf(Claim claim) {
    var events = em.createQuery("select l from PaymentLine l where l.claimId = :claim", PaymentLine.class)
        .setParameter("claim", claim.getId()).getResultStream()
        .collect(Collectors.toMap(PaymentLine::getId, PaymentLine::getEvents));
    var lines = new RowQuery("k.name_zh, k.name_en, l.amount, l.state, coalesce(l.confirmed_on, l.due_on), l.due_on,"
        + " l.id, r.state, r.pay_by", "payment_line l join county k on k.code = l.owner left join recovery r"
        + " on r.payment_line_id = l.id", "l.id", Map.of("", new Sort("l.id", "bigint")))
        .where("l.claim_id = ?", claim.getId())
        .ask(em, RowRequest.first(9), row -> part(row, events.get(row.number(6)))).list();
    return !lines.isEmpty() ? lines : claim.getState() == ClaimState.REJECTED ? List.of() : expected(claim);
  }

  private static ClaimPart part(Row row, List<PaymentLineEvent> events) {
    if (row.text(7) != null) {
      return new ClaimPart(row.name(0), row.money(2), "recovery.state." + row.text(7), row.day(8), false, events);
    }
    var paid = row.text(3).equals(PaymentLineState.PAID.name());
    return new ClaimPart(row.name(0), row.money(2), "payment.state." + row.text(3), row.day(paid ? 4 : 5), paid,
        events);
  }

  private List<ClaimPart> expected(Claim claim) {
    var voucher = em.find(Voucher.class, claim.getVoucherId());
    var sharing = em.find(Round.class, voucher.getRoundId()).costSharing(voucher.getCountyCode());
    var before = new Money((BigDecimal) em.createNativeQuery("select coalesce(sum(amount), 0) from payment_line"
        + " where voucher_id = ?1").setParameter(1, voucher.getId()).getSingleResult());
    var amounts = sharing.between(before, before.plus(claim.getAmount()));
    var parts = new ArrayList<ClaimPart>();
    for (int i = 0; i < amounts.size(); i++) {
      parts.add(new ClaimPart(ownerOf(sharing.parties().get(i).getBudgetId()), amounts.get(i), null, null, false,
          List.of()));
    }
    return parts;
  }

  private Bilingual ownerOf(long budget) {
    var row = (Object[]) em.createNativeQuery("select k.name_zh, k.name_en from budget b join county k on k.code = b.owner"
        + " where b.id = ?1").setParameter(1, budget).getSingleResult();
    return new Bilingual((String) row[0], (String) row[1]);
  }
}
