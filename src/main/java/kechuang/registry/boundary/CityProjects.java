package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kechuang.registry.entity.CityProject;
import kechuang.registry.entity.ComparableText;

/** The projects of the city's plan by year, as {@link Imports} brought them in. */
@Stateless
public class CityProjects {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * The project of the year before the contract that funded this work, if there is one: the same firm, and the same
   * project number or the same title once both are reduced to letters and digits.
   *
   * @param projectNumber as the firm names it; may be null
   */
  @PermitAll
  public Optional<CityProject> funding(String creditCode, String projectNumber, String title, int contractYear) {
    return ofFirm(creditCode, contractYear - 1).stream()
        .filter(project -> sameNumber(project, projectNumber) || sameTitle(project, title)).findFirst();
  }

  private static boolean sameNumber(CityProject project, String number) {
    return number != null && !number.isBlank()
        && ComparableText.of(project.getNumber()).equals(ComparableText.of(number));
  }

  private static boolean sameTitle(CityProject project, String title) {
    return title != null && !project.getNormalisedTitle().isEmpty()
        && project.getNormalisedTitle().equals(ComparableText.of(title));
  }

  /** The projects of one firm in one year. */
  @PermitAll
  public List<CityProject> ofFirm(String creditCode, int year) {
    return em.createQuery("select p from CityProject p where p.creditCode = :code and p.year = :year order by p.number",
        CityProject.class).setParameter("code", creditCode).setParameter("year", year).getResultList();
  }
}
