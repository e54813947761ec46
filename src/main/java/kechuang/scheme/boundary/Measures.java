package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kechuang.fault.NotFound;
import kechuang.scheme.entity.Applicant;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.RuleState;

/** The catalogue of measures. */
@Stateless
public class Measures {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @PermitAll
  public List<Measure> all() {
    return em.createQuery("select m from Measure m order by m.position", Measure.class).getResultList();
  }

  /** Those of which some rule is or was in force, or will be: what is only drafted is nobody's business. */
  @PermitAll
  public List<Measure> known() {
    return em.createQuery("select m from Measure m where exists (select r from RuleVersion r where r.measureCode = m.code"
        + " and r.state = :inForce) order by m.position", Measure.class).setParameter("inForce", RuleState.IN_FORCE)
        .getResultList();
  }

  @PermitAll
  public Measure get(String code) {
    var measure = em.find(Measure.class, code);
    if (measure == null) {
      throw new NotFound("measure", code);
    }
    return measure;
  }

  /** Of these measures, those that are for such an applicant. */
  @PermitAll
  public List<String> of(Collection<String> codes, Applicant applicant) {
    return all().stream().filter(measure -> codes.contains(measure.getCode()) && measure.getApplicant() == applicant)
        .map(Measure::getCode).toList();
  }

  /** The measure, among those given (the ones of a round), that is asked for this service; empty: none pays it. */
  @PermitAll
  public Optional<Measure> paying(String serviceKind, Collection<String> among) {
    return all().stream().filter(measure -> among.contains(measure.getCode()))
        .filter(measure -> measure.getServices().contains(serviceKind)).findFirst();
  }
}
