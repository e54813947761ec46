package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.claim.entity.Objection;
import kechuang.claim.entity.ObjectionState;
import kechuang.claim.entity.ReceiptCode;
import kechuang.fault.NotFound;
import kechuang.number.PublicNumber;
import kechuang.platform.boundary.Row;

/** Objections and their answers as everyone reads them: no names, no grounds. */
@Stateless
public class ObjectionBoard {

  private static final String LINES = "select b.number, i.place, i.number, b.lodged_on, b.answer_by, b.state, b.answered_on, b.answer, b.outcome"
      + " from objection b join notice_line i on i.notice_id = b.notice_id and i.claim_id is not distinct from b.claim_id"
      + " and i.award_id is not distinct from b.award_id where ";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private BusinessClock clock;

  /** What was objected to of a notice, in the order it came. */
  @PermitAll
  public List<AnsweredObjection> ofNotice(long notice) {
    return lines("b.notice_id = ?1 order by b.id", notice);
  }

  /**
   * The state of one's own objection, for whoever has its number and its code; a wrong code looks like no objection.
   */
  @PermitAll
  public AnsweredObjection lookUp(PublicNumber number, ReceiptCode code) {
    var found = em.createQuery("select o from Objection o where o.number = :number", Objection.class)
        .setParameter("number", number.text()).getResultStream().filter(one -> one.opensWith(code)).findFirst()
        .orElseThrow(() -> new NotFound("objection", number));
    return lines("b.id = ?1", found.getId()).get(0);
  }

  @SuppressWarnings("unchecked")
  private List<AnsweredObjection> lines(String condition, long id) {
    List<Object[]> rows = em.createNativeQuery(LINES + condition).setParameter(1, id).getResultList();
    var today = clock.today();
    return rows.stream().map(Row::of).map(row -> line(row, today)).toList();
  }

  private static AnsweredObjection line(Row row, LocalDate today) {
    var answeredOn = row.day(6);
    return new AnsweredObjection(row.text(0), (int) row.number(1), row.text(2), row.day(3), row.day(4),
        row.constant(5, ObjectionState.class), answeredOn, row.text(7), row.constant(8, Objection.Outcome.class),
        (answeredOn == null ? today : answeredOn).isAfter(row.day(4)));
  }
}
