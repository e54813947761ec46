package kechuang.registry.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import kechuang.fault.Problems;
import kechuang.testing.As;
import kechuang.testing.Codes;
import kechuang.testing.Given;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class CityProjectsIT {

  @Inject
  private Given given;
  @Inject
  private CityProjects projects;

  private int importOf(int year, String number, String title, String code) {
    return given.cityOfficer().as().call(() -> projects.importList(year, "示例计划",
        List.of(new CityProjects.Line(number, title, code))));
  }

  private boolean funded(String code, String number, String title, int contractYear) {
    return projects.funding(code, number, title, contractYear).isPresent();
  }

  @Test
  void a_project_of_two_lists_counts_in_both_years() {
    var code = Codes.firm("330603").text();
    assertEquals(1, importOf(2016, "2016A-0009", "高性能面料", code));
    assertEquals(1, importOf(2017, "2016A-0009", "高性能面料", code));
    assertEquals(0, importOf(2017, "2016A-0009", "高性能面料", code), "the same line again");
    assertTrue(funded(code, "2016A-0009", "别的", 2017));
    assertTrue(funded(code, "2016A-0009", "别的", 2018));
  }

  @Test
  void work_funded_the_year_before_is_found_by_its_number_or_its_title() {
    var code = Codes.firm("330603").text();
    importOf(2016, "2016A-0001", "高性能 面料（一期）", code);
    assertTrue(funded(code, "2016a 0001", "别的", 2017));
    assertTrue(funded(code, null, "高性能面料(一期)", 2017));
    assertTrue(funded(code, "", "高性能面料 一期", 2017));
  }

  @Test
  void other_work_another_firm_and_another_year_are_not_funded() {
    var code = Codes.firm("330603").text();
    importOf(2016, "2016A-0002", "高性能面料", code);
    assertFalse(funded(code, null, "高性能面料二期", 2017));
    assertFalse(funded(code, "2016A-0003", "别的", 2017));
    assertFalse(funded(Codes.firm("330603").text(), "2016A-0002", "高性能面料", 2017));
    assertFalse(funded(code, "2016A-0002", "高性能面料", 2018));
    assertFalse(funded(code, "2016A-0002", "高性能面料", 2016));
  }

  @Test
  void a_list_that_comes_twice_adds_nothing() {
    var code = Codes.firm("330603").text();
    assertEquals(1, importOf(2015, "2015A-0001", "项目", code));
    assertEquals(0, importOf(2015, "2015A-0001", "项目", code));
  }

  @Test
  void a_list_with_a_wrong_line_is_refused_as_a_whole() {
    var code = Codes.firm("330603").text();
    var lines = List.of(new CityProjects.Line("2014A-1", "好的", code), new CityProjects.Line("", "！", "91330603MA00000C5E"));
    var refused = assertThrows(Problems.class,
        () -> given.cityOfficer().as().run(() -> projects.importList(2014, "示例计划", lines)));
    assertEquals(3, refused.list().size());
    assertEquals(List.of(), projects.ofFirm(code, 2014));
  }

  @Test
  void a_firm_imports_nothing() {
    assertThrows(EJBAccessException.class,
        () -> As.account(5, "applicant").run(() -> projects.importList(2016, "x", List.of())));
  }
}
