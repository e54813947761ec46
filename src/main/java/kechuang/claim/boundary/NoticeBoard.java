package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.award.entity.Notice;
import kechuang.claim.entity.SpotCheck;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.Round;

/**
 * Public notices as everyone reads them. Which claims are looked at on the spot becomes public when the notice is over,
 * with the seed, so that anyone can draw the sample again and nobody is warned.
 */
@Stateless
public class NoticeBoard {

  private static final String COLUMNS = "n.id, n.number, coalesce(d.name_zh, m.name_zh), coalesce(d.name_en, m.name_en), n.published_on, n.ends_on, n.state,"
      + " (select count(*) from notice_line i where i.notice_id = n.id),"
      + " (select case when m.instrument is distinct from 'TITLE' then coalesce(sum(i.amount), 0) end from notice_line i where i.notice_id = n.id)";
  private static final String TABLES = "notice n left join round d on d.id = n.round_id left join measure m on"
      + " m.code = n.measure_code";
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("-n.id", "bigint"),
      "endsOn", new Sort("n.ends_on", "date"), "publishedOn", new Sort("n.published_on", "date"));
  private static final String LINES = """
      select i.place, coalesce(i.claim_id, i.award_id), i.number, f.name, p.name, coalesce(k.name_zh, m.name_zh),
             coalesce(k.name_en, m.name_en), coalesce(o.subject, r.subject),
             case when m.instrument is distinct from 'TITLE' then i.amount end, s.result,
             exists (select from objection b where b.notice_id = i.notice_id and b.claim_id is not distinct from i.claim_id
                      and b.award_id is not distinct from i.award_id and b.state = 'ACCEPTED')
        from notice_line i join notice n on n.id = i.notice_id join organisation f on f.id = i.organisation_id
        left join organisation p on p.id = i.provider_id left join claim c on c.id = i.claim_id
        left join service_order o on o.id = c.service_order_id left join service_kind k on k.code = o.service_kind
        left join measure m on m.code = n.measure_code
        left join award a on a.id = i.award_id left join support_request r on r.id = a.request_id and m.instrument = 'TITLE'
        left join spot_check s on s.claim_id = i.claim_id and s.notice_id = i.notice_id
       where i.notice_id = ?1 order by i.place""";

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
    return new RowQuery(COLUMNS, TABLES, "n.id", SORTS)
        .containing(text, "n.number", "d.name_zh", "d.name_en", "m.name_zh", "m.name_en")
        .ask(em, request, row -> new NoticeRow(row.number(0), row.text(1), row.name(2), row.day(4), row.day(5),
            row.constant(6, Notice.State.class), row.number(7), row.money(8)));
  }

  /** One notice; what was drawn is left out while it runs. */
  @PermitAll
  public NoticeCase open(String number) {
    var notice = byNumber(number).orElseThrow(() -> new NotFound("notice", number));
    return shown(notice, !notice.isOpen());
  }

  /** One notice with what was drawn, for the office that published it. */
  @RolesAllowed({"city-officer", "county-officer"})
  public NoticeCase own(long id) {
    var notice = em.find(Notice.class, id);
    if (notice == null || !jurisdiction.decidesFor(notice.getOwner())) {
      throw new NotFound("notice", id);
    }
    return shown(notice, true);
  }

  private NoticeCase shown(Notice notice, boolean withSample) {
    return new NoticeCase(notice, title(notice), lines(notice, withSample), objections.ofNotice(notice.getId()),
        names.history(notice.getEvents()));
  }

  private Bilingual title(Notice notice) {
    if (notice.getMeasureCode() != null) {
      var measure = em.find(Measure.class, notice.getMeasureCode());
      return new Bilingual(measure.getNameZh(), measure.getNameEn());
    }
    var round = em.find(Round.class, notice.getRoundId());
    return new Bilingual(round.getNameZh(), round.getNameEn());
  }

  private Optional<Notice> byNumber(String number) {
    return em.createQuery("select n from Notice n where n.number = :number", Notice.class)
        .setParameter("number", number).getResultStream().findFirst();
  }

  @SuppressWarnings("unchecked")
  private List<NoticeLine> lines(Notice notice, boolean withSample) {
    List<Object[]> found = em.createNativeQuery(LINES).setParameter(1, notice.getId()).getResultList();
    return found.stream().map(Row::of).map(row -> new NoticeLine((int) row.number(0), row.number(1), row.text(2),
        row.text(3), row.text(4), row.name(5), row.text(7), row.money(8),
        withSample ? row.constant(9, SpotCheck.Result.class) : null, row.flag(10))).toList();
  }
}
