package kechuang.registry.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import kechuang.fault.Conflict;
import kechuang.registry.entity.ImportKind;
import kechuang.testing.Codes;
import kechuang.testing.ImportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class CityProjectsIT {

  @Inject
  private CityProjects projects;

  /** Answers how many rows were new. */
  private static int importOf(int year, String number, String title, String code) {
    var done = ImportSteps.done(ImportSteps.ofCity(), ImportKind.PROJECTS,
        "项目编号,项目名称,统一社会信用代码,年度\n" + String.join(",", number, title, code, String.valueOf(year)));
    return ImportSteps.see(ImportSteps.ofCity(), done).getFresh();
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
  void a_list_with_a_wrong_line_changes_nothing() {
    var code = Codes.firm("330603").text();
    var read = ImportSteps.read(ImportSteps.ofCity(), ImportKind.PROJECTS,
        "项目编号,项目名称,统一社会信用代码,年度\n2014A-1,好的," + code + ",2014\n,！,91330603MA00000C5E,2014");
    assertEquals("1 0 0 1", ImportSteps.totals(read));
    assertThrows(Conflict.class, () -> ImportSteps.confirm(ImportSteps.ofCity(), read));
    assertEquals(List.of(), projects.ofFirm(code, 2014));
  }
}
