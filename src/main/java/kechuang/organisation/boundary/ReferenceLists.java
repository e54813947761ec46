package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kechuang.fault.Problems;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.Industry;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.ServiceKind;
import kechuang.organisation.entity.SizeRow;

/** The lists that forms offer: counties, industries, kinds of service. */
@Stateless
public class ReferenceLists {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** The districts and counties, without the city itself, by code. */
  @PermitAll
  public List<County> counties() {
    return em.createQuery("select c from County c where c.parent is not null order by c.code", County.class)
        .getResultList();
  }

  /** A district or county, or the city itself. */
  @PermitAll
  public Optional<County> county(String code) {
    return Optional.ofNullable(code).map(known -> em.find(County.class, known));
  }

  /** By section and code. */
  @PermitAll
  public List<Industry> industries() {
    return em.createQuery("select i from Industry i order by i.code", Industry.class).getResultList();
  }

  @PermitAll
  public Optional<Industry> industry(String code) {
    return Optional.ofNullable(code).map(known -> em.find(Industry.class, known));
  }

  /** All kinds, also those that vouchers do not pay. */
  @PermitAll
  public List<ServiceKind> serviceKinds() {
    return em.createQuery("select s from ServiceKind s order by s.position", ServiceKind.class).getResultList();
  }

  @PermitAll
  public Optional<ServiceKind> serviceKind(String code) {
    return Optional.ofNullable(code).map(known -> em.find(ServiceKind.class, known));
  }

  /** The size class of what a form says so far, with its reason; null while no industry is chosen. */
  @PermitAll
  public SizeExplanation explainSize(FactsForm form, Locale locale) {
    var statement = form.statement(new Problems.Collector());
    return industry(statement.industryCode()).map(found -> SizeExplanation.of(found.getSizeRow(),
        new SizeRow.Size(statement.staff(), statement.revenue(), statement.assets()), locale)).orElse(null);
  }

  /** The size class of an organisation, with its reason; null where no industry is known. */
  @PermitAll
  public SizeExplanation explainSize(Organisation organisation, Locale locale) {
    return industry(organisation.getIndustryCode()).map(found -> SizeExplanation.of(found.getSizeRow(),
        new SizeRow.Size(organisation.getStaff(), organisation.getRevenue(), organisation.getAssets()), locale)).orElse(null);
  }
}
