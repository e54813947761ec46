package kechuang.application.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import kechuang.application.entity.Application;
import kechuang.ledger.boundary.Ledger;
import kechuang.ledger.entity.CeilingKind;
import kechuang.money.Money;
import kechuang.organisation.boundary.Organisations;
import kechuang.scheme.boundary.Rounds;
import kechuang.scheme.entity.Round;

/** What is left for an application: of its firm's yearly limit, less what others of its own ask for, and of the pool. */
@Stateless
public class Headroom {

  private static final String OTHERS_OF_THE_FIRM = """
      select coalesce(sum(a.amount), 0) from application a join round r on r.id = a.round_id
       where a.organisation_id = ?1 and a.id <> ?2 and a.state in ('SUBMITTED', 'COUNTY_APPROVED', 'OFFERED')
         and r.fiscal_year = ?3 and r.owner = ?4 and r.measure_group = ?5""";
  private static final String IN_DECISION = """
      select coalesce(sum(amount), 0) from application
       where round_id = ?1 and state in ('SUBMITTED', 'COUNTY_APPROVED', 'OFFERED')""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Ledger ledger;
  @Inject
  private Rounds rounds;
  @Inject
  private Organisations organisations;

  /** Everything that limits the application, read now. */
  @PermitAll
  public Room of(Application application, Round round) {
    var year = rounds.firmYear(round, application.getOrganisationId());
    var pool = rounds.pool(round);
    return new Room(year.cap(), year.committed().plus(year.paid()), inDecisionElsewhere(application, round),
        pool.cap(), pool.paid(), pool.committed(), inDecision(round));
  }

  /** What the firm's yearly limit leaves for this application, less what others of its own have in decision. */
  @PermitAll
  public Money yearLeft(Application application, Round round) {
    return ledger.left(CeilingKind.FIRM_YEAR, application.getOrganisationId(), round.firmYearScope(),
        round.yearCap(organisations.get(application.getOrganisationId()))).minusOrZero(inDecisionElsewhere(application, round));
  }

  private Money inDecisionElsewhere(Application application, Round round) {
    return new Money((BigDecimal) em.createNativeQuery(OTHERS_OF_THE_FIRM)
        .setParameter(1, application.getOrganisationId()).setParameter(2, application.getId())
        .setParameter(3, round.getFiscalYear()).setParameter(4, round.getOwner())
        .setParameter(5, round.getMeasureGroup()).getSingleResult());
  }

  /** What applications in the round ask for and nobody has decided yet, in yuan. */
  @PermitAll
  public Money inDecision(Round round) {
    return new Money((BigDecimal) em.createNativeQuery(IN_DECISION).setParameter(1, round.getId()).getSingleResult());
  }
}
