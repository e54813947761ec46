package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kechuang.fault.Problems;
import kechuang.organisation.entity.CreditCode;
import kechuang.registry.entity.CityProject;
import kechuang.registry.entity.ComparableText;

/** The projects of the city's plan, imported per year. */
@Stateless
public class CityProjects {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** One line of an imported list. */
  public record Line(String number, String title, String creditCode) {
  }

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

  /**
   * Takes in a list of one year. Lines that are there already stay as they are; a list with a wrong line is refused as a
   * whole, with every wrong line named.
   *
   * @return how many lines were new
   */
  @RolesAllowed({"programme-manager", "city-officer"})
  public int importList(int year, String source, Collection<Line> lines) {
    var problems = new Problems.Collector();
    int row = 0;
    for (var line : lines) {
      row++;
      var field = "line " + row;
      problems.read(field, () -> new CreditCode(line.creditCode()));
      problems.check(line.number() != null && !line.number().isBlank(), field, "registry.project.number-missing", row)
          .check(line.title() != null && !ComparableText.of(line.title()).isEmpty(), field,
              "registry.project.title-missing", row);
    }
    problems.refuseIfAny();
    int before = count(year);
    lines.stream().filter(line -> isNew(line, year)).forEach(line -> em.persist(
        new CityProject(line.number(), line.title(), new CreditCode(line.creditCode()).text(), year, source)));
    return count(year) - before;
  }

  private int count(int year) {
    return em.createQuery("select count(p) from CityProject p where p.year = :year", Long.class)
        .setParameter("year", year).getSingleResult().intValue();
  }

  private boolean isNew(Line line, int year) {
    return em.createQuery("select p from CityProject p where p.number = :number and p.creditCode = :code"
        + " and p.year = :year", CityProject.class).setParameter("number", line.number().strip()).setParameter("year", year)
        .setParameter("code", new CreditCode(line.creditCode()).text()).getResultList().isEmpty();
  }
}
