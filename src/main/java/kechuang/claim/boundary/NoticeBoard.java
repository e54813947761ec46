package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.award.entity.Notice;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.SpotCheck;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Round;

/**
 * Public notices as everyone reads them. Which claims are looked at on the spot becomes public when the notice is over,
 * with the seed, so that anyone can draw the sample again and nobody is warned.
 */
@Stateless
public class NoticeBoard {

  private static final String COLUMNS = "n.id, n.number, d.name_zh, d.name_en, n.published_on, n.ends_on, n.state,"
      + " (select count(*) from notice_item i where i.notice_id = n.id),"
      + " (select coalesce(sum(i.amount), 0) from notice_item i where i.notice_id = n.id)";
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("-n.id", "bigint"),
      "endsOn", new Sort("n.ends_on", "date"), "publishedOn", new Sort("n.published_on", "date"));
  private static final String LINES = "select c.id, c.number, f.name, p.name, k.name_zh, k.name_en, o.subject, i.amount,"
      + " c.state, s.result, exists (select from objection b where b.claim_id = c.id and b.notice_id = i.notice_id"
      + " and b.state = 'ACCEPTED') from notice_item i join claim c on c.id = i.claim_id"
      + " join service_order o on o.id = c.service_order_id"
      + " join organisation f on f.id = o.organisation_id join organisation p on p.id = o.provider_id"
      + " join service_kind k on k.code = o.service_kind left join spot_check s on s.claim_id = c.id"
      + " and s.notice_id = i.notice_id where i.notice_id = ?1 order by c.id";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private AccountNames names;
  @EJB
  private ObjectionBoard objections;

  /** All notices, newest first unless sorted otherwise. */
  @PermitAll
  public Rows<NoticeRow> ask(String text, RowRequest request) {
    return new RowQuery(COLUMNS, "notice n join round d on d.id = n.round_id", "n.id", SORTS)
        .containing(text, "n.number", "d.name_zh", "d.name_en")
        .ask(em, request, row -> new NoticeRow(row.number(0), row.text(1), row.name(2), row.day(4), row.day(5),
            row.constant(6, Notice.State.class), row.number(7), row.money(8)));
  }

  /** One notice; what was drawn is left out while it runs. */
  @PermitAll
  public NoticeCase open(String number) {
    var notice = byNumber(number).orElseThrow(() -> new NotFound("notice", number));
    return shown(notice, em.find(Round.class, notice.getRoundId()), !notice.isOpen());
  }

  /** One notice with what was drawn, for the office that published it. */
  @RolesAllowed({"city-officer", "county-officer"})
  public NoticeCase own(long id) {
    var notice = em.find(Notice.class, id);
    var round = notice == null ? null : em.find(Round.class, notice.getRoundId());
    if (round == null || !jurisdiction.decidesFor(round)) {
      throw new NotFound("notice", id);
    }
    return shown(notice, round, true);
  }

  private NoticeCase shown(Notice notice, Round round, boolean withSample) {
    return new NoticeCase(notice, round, lines(notice, withSample), objections.ofNotice(notice.getId()),
        names.history(notice.getEvents()));
  }

  private Optional<Notice> byNumber(String number) {
    return em.createQuery("select n from Notice n where n.number = :number", Notice.class)
        .setParameter("number", number).getResultStream().findFirst();
  }

  @SuppressWarnings("unchecked")
  private List<NoticeLine> lines(Notice notice, boolean withSample) {
    List<Object[]> found = em.createNativeQuery(LINES).setParameter(1, notice.getId()).getResultList();
    var lines = new ArrayList<NoticeLine>();
    for (var columns : found) {
      var row = Row.of(columns);
      lines.add(new NoticeLine(lines.size() + 1, row.number(0), row.text(1), row.text(2), row.text(3), row.name(4),
          row.text(6), row.money(7), row.constant(8, ClaimState.class),
          withSample ? row.constant(9, SpotCheck.Result.class) : null, row.flag(10)));
    }
    return lines;
  }
}
