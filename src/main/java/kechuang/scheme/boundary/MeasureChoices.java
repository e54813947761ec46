package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.entity.County;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.RuleState;

/** What of other measures a new one can refer to: those that are known, and those of the caller's own office. */
@Stateless
public class MeasureChoices {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Jurisdiction jurisdiction;

  /** In the order of the package. */
  @RolesAllowed("programme-manager")
  public List<Measure> known() {
    return em.createQuery("select m from Measure m where m.owner = :owner or exists (select r from RuleVersion r"
        + " where r.measureCode = m.code and r.state = :inForce) order by m.position", Measure.class)
        .setParameter("owner", jurisdiction.county().orElse(County.CITY)).setParameter("inForce", RuleState.IN_FORCE)
        .getResultList();
  }

  /** Groups that stack, by the codes they go by; those of vouchers have pools and yearly limits of their own. */
  @RolesAllowed("programme-manager")
  public List<String> groups() {
    return known().stream().filter(measure -> measure.getInstrument().isPaidFromPackage()).map(Measure::getGroup).distinct()
        .sorted().toList();
  }

  /** Measures of which what was paid can be taken off. */
  @RolesAllowed("programme-manager")
  public List<Measure> deductible(Measure of) {
    return known().stream().filter(measure -> measure.getInstrument().isPaidFromPackage()
        && (of == null || !measure.getCode().equals(of.getCode()))).toList();
  }
}
