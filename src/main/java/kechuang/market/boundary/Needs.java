package kechuang.market.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kechuang.claim.entity.ServiceOrder;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.market.entity.Need;
import kechuang.market.entity.NeedContent;
import kechuang.market.entity.NeedKind;
import kechuang.market.entity.NeedState;
import kechuang.number.PublicNumber;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Acts;

/** A firm says what it needs, hands that in, takes it back, or says that it has what it asked for. */
@Stateless
public class Needs {

  /** Needs of one firm that are not over yet. */
  public static final int MOST = 20;
  private static final Set<NeedState> LIVING = EnumSet.of(NeedState.DRAFT, NeedState.SUBMITTED, NeedState.RETURNED,
      NeedState.OPEN, NeedState.MATCHED);

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private NeedCases cases;
  @EJB
  private NeedOffers offers;
  @Inject
  private NeedPapers papers;
  @EJB
  private Organisations organisations;
  @EJB
  private Memberships memberships;
  @EJB
  private ReferenceLists lists;
  @Inject
  private Acts acts;

  /** Everything that stands against handing it in, at once. */
  @RolesAllowed("applicant")
  public List<Problem> problems(NeedContent content) {
    var problems = new Problems.Collector();
    content.check(acts.now().day(), problems);
    checkNames(content, problems);
    return problems.found();
  }

  /**
   * Keeps it as a draft, or as what came back and is being mended.
   *
   * @param number null for a new one
   * @param version that was seen; of no meaning for a new one
   * @return its number
   */
  @RolesAllowed("applicant")
  public String keep(String number, long version, NeedForm form) {
    var problems = new Problems.Collector();
    form.content().checkDraft(problems);
    checkNames(form.content(), problems);
    problems.refuseIfAny();
    return written(number, version, form, acts.now()).getNumber();
  }

  /** Hands it in: the county looks at it. Only for a firm that is admitted. */
  @RolesAllowed("applicant")
  public String submit(String number, long version, NeedForm form) {
    organisations.own().mustBeAdmitted();
    var wrong = problems(form.content());
    if (!wrong.isEmpty()) {
      throw new Problems(wrong);
    }
    var act = acts.now();
    var need = written(number, version, form, act);
    need.submit(act);
    return need.getNumber();
  }

  private Need written(String number, long version, NeedForm form, Act act) {
    var firm = organisations.own();
    var need = number == null ? begun(firm, form.content(), act) : own(number, version);
    if (number != null) {
      need.rewrite(form.content(), firm.getCountyCode());
    }
    papers.take(need, form.file(), form.keepFile());
    em.flush();
    return need;
  }

  private Need begun(Organisation firm, NeedContent content, Act act) {
    organisations.oneAtATime(firm.getId());
    long living = em.createQuery("select count(n) from Need n where n.organisationId = :firm and n.state in :living",
        Long.class).setParameter("firm", firm.getId()).setParameter("living", LIVING).getSingleResult();
    if (living >= MOST) {
      throw new RuleViolation("need.too-many", MOST);
    }
    var need = new Need(nextNumber(act), firm.getId(), firm.getCountyCode(), content, act);
    em.persist(need);
    em.flush();
    return need;
  }

  /** What is chosen from a list has to be on it; a wish asks the city or the firm's own county. */
  private void checkNames(NeedContent it, Problems.Collector problems) {
    var own = organisations.own().getCountyCode();
    problems.check(it.serviceKind() == null || lists.serviceKind(it.serviceKind()).isPresent(), "serviceKind",
        "need.service-unknown")
        .check(it.industry() == null || lists.industry(it.industry()).isPresent(), "industry", "need.industry-unknown")
        .check(it.region() == null || lists.county(it.region()).isPresent(), "region", "need.region-unknown")
        .check(it.kind() != NeedKind.POLICY || it.region() == null || it.region().equals(County.CITY)
            || it.region().equals(own), "region", "need.region-of-wish");
  }

  /** It is wanted no more; whoever offered is told. Where an offer was accepted, its provider reads why. */
  @RolesAllowed("applicant")
  public void withdraw(String number, long version, String reason) {
    var need = own(number, version);
    var act = acts.now(reason);
    if (need.getState() == NeedState.MATCHED) {
      offers.drop(need, act);
    }
    need.withdraw(act);
    offers.close(need, act);
  }

  /** Nothing came of the accepted offer: it is public again. */
  @RolesAllowed("applicant")
  public void reopen(String number, long version, String reason) {
    var need = own(number, version);
    var act = acts.now(reason);
    need.reopen(act);
    offers.drop(need, act);
  }

  /**
   * The firm has what it asked for.
   *
   * @param withWhom in its words, whether of the portal or not
   * @param order the number of an order of its own on the portal; null without one
   */
  @RolesAllowed("applicant")
  public void settle(String number, long version, String withWhom, String order) {
    var need = own(number, version);
    var act = acts.now();
    need.settle(withWhom, order == null || order.isBlank() ? null : ownOrder(order.strip()), act);
    offers.close(need, act);
  }

  private long ownOrder(String number) {
    return em.createQuery("select o from ServiceOrder o where o.number = :number", ServiceOrder.class)
        .setParameter("number", number).getResultStream().filter(found -> memberships.isOwn(found.getOrganisationId()))
        .findFirst().orElseThrow(() -> new RuleViolation("need.order-unknown", number).about("order")).getId();
  }

  /** The orders it may have been settled with, the latest first. */
  @RolesAllowed("applicant")
  public List<ServiceOrder> orders() {
    return em.createQuery("select o from ServiceOrder o where o.organisationId in :own order by o.id desc",
        ServiceOrder.class).setParameter("own", memberships.actsFor()).setMaxResults(MOST).getResultList();
  }

  private Need own(String number, long version) {
    var need = cases.locked(number);
    if (!memberships.isOwn(need.getOrganisationId())) {
      throw new NotFound("need", number);
    }
    need.mustBe(version);
    return need;
  }

  private PublicNumber nextNumber(Act act) {
    var next = ((Number) em.createNativeQuery("select nextval('need_number')").getSingleResult()).longValue();
    return PublicNumber.of('X', act.day().getYear(), next);
  }
}
