package kechuang.scheme.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.fault.NotFound;
import kechuang.platform.boundary.Messages;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Measure;
import kechuang.testing.Scene;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policy package as everyone reads it. */
@ArquillianTest
class PolicyCatalogueIT {

  @BeforeEach
  void the_demonstrations_first_day() {
    Scene.today("2017-03-06");
  }

  /** Of the catalogue, without what other tests put in force beside it. */
  private static List<Measure> shipped(Instrument instrument, String text) {
    return the(PolicyCatalogue.class).list(instrument, text).stream().filter(one -> !one.getCode().startsWith("IT-")).toList();
  }

  private static List<String> codes(Instrument instrument, String text) {
    return shipped(instrument, text).stream().map(Measure::getCode).toList();
  }

  @ParameterizedTest
  @CsvSource({"VOUCHER, 4", "GRANT, 5", "EQUITY, 2", "SUBSIDY, 14", "REWARD, 23", "PURCHASE, 2", "TITLE, 3"})
  void all_fifty_measures_and_the_titles_are_in_force_in_the_demonstration_year(Instrument instrument, int measures) {
    // 4 + 5 + 2 + 14 + 23 + 2 = 50, and three titles of the city
    assertEquals(measures, codes(instrument, null).size());
  }

  @Test
  void it_is_searched_in_either_language_and_by_code() {
    assertTrue(codes(null, "研发投入").containsAll(List.of("RD-INC", "RD-TOT")));
    assertTrue(codes(null, "broker").contains("TT-BROKER"));
    assertEquals(List.of("RD-INC"), codes(Instrument.REWARD, "rd-inc"));
    assertEquals(List.of(), codes(Instrument.PURCHASE, "rd-inc"));
    assertEquals(List.of(), codes(null, "100% of nothing"));
  }

  @Test
  void every_measure_says_for_whom_how_much_and_on_what_evidence_in_both_languages() {
    for (var locale : List.of(Messages.CHINESE, Messages.ENGLISH)) {
      for (var measure : shipped(null, null)) {
        var sheet = the(PolicyCatalogue.class).sheet(measure.getCode(), locale);
        assertFalse(sheet.conditions().isEmpty(), measure.getCode());
        assertEquals(measure.getInstrument() == Instrument.VOUCHER, sheet.standard().isEmpty(), measure.getCode());
        assertTrue(measure.getInstrument() == Instrument.VOUCHER || !sheet.evidence().isEmpty(), measure.getCode());
        assertEquals(Set.of(), written(sheet, locale), measure.getCode());
      }
    }
  }

  /** What is missing or in the other language. */
  private static Set<String> written(PolicySheet sheet, Locale locale) {
    return Stream.concat(sheet.standard().stream().flatMap(line -> Stream.of(line.label(), line.text())),
        sheet.evidence().stream()).filter(text -> text.isBlank() || text.contains("???")
            || locale.equals(Messages.ENGLISH) && text.codePoints().anyMatch(Character::isIdeographic))
        .collect(Collectors.toSet());
  }

  @Test
  void what_is_no_measure_is_not_found() {
    assertThrows(NotFound.class, () -> the(PolicyCatalogue.class).sheet("RD-NONE", Messages.CHINESE));
    for (var code : List.of("RD-NONE", "", "%3Cscript%3E", "1'%20or%20'1'='1")) {
      assertEquals(404, new Visitor().get("/open/policy.xhtml?code=" + code).statusCode(), code);
    }
  }
}
