package kechuang.claim.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import kechuang.fault.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the number of a registration, and what people write who have none. */
class TechnologyContractNumberTest {

  @ParameterizedTest
  @CsvSource({"2017330600000123, 2017330600000123", "2017-330600-000123, 2017330600000123",
      "' 2017 330600 000123 ', 2017330600000123", "zj2017330600000123, ZJ2017330600000123", "1733060012, 1733060012",
      "201733060000012320173306000001, 201733060000012320173306000001"})
  void ten_to_thirty_digits_and_letters_are_one_number_however_they_are_spaced(String typed, String number) {
    assertEquals(number, new TechnologyContractNumber(typed).text());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"无", "无登记", "暂无", "-", "----------", "/", "N/A", "none", "NOTREGISTERED", "TOBEREGISTERED2017",
      "待登记20173306000001", "173306001", "2017330600000123201733060000012", "２０１７３３０６００００００１２３", "0000000000",
      "1111111111111111", "1212121212121212", "1234567890", "0123456789012345", "2017.330600.0123", "2017_330600_0123"})
  void what_stands_for_nothing_is_no_number(String typed) {
    assertEquals("order.registration-malformed",
        assertThrows(RuleViolation.class, () -> new TechnologyContractNumber(typed)).key());
  }
}
