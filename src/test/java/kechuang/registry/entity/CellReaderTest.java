package kechuang.registry.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import kechuang.fault.RuleViolation;
import kechuang.registry.entity.ListColumn.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells as people write them, and what they are kept as. */
class CellReaderTest {

  private final CellReader cells = new CellReader(Map.of("柯桥区", "330603", "330603", "330603")::get,
      Map.of("C17", "C17", "纺织业", "C17")::get, (column, words) -> words.equals("科技型中小企业") ? "TECHNOLOGY_SME" : null);

  private static ListColumn column(Type type) {
    return type == Type.CHOICE ? RegisterKind.TITLE.column("list").orElseThrow() : ListColumn.may("cell", type);
  }

  @ParameterizedTest
  @CsvSource({"CODE,91330603ma00000c5d,91330603MA00000C5D", "COUNTY,柯桥区,330603", "INDUSTRY,纺织业,C17",
      "CHOICE,科技型中小企业,TECHNOLOGY_SME", "CHOICE,HIGH_TECH,HIGH_TECH", "COUNT,086,86", "TRUTH,是,true",
      "TRUTH,No,false", "SCORE,086,86", "SCORE,100,100",
      "MONEY,'18,500,000',18500000.00", "DAY,2017/3/1,2017-03-01", "DAY,2017年3月1日,2017-03-01",
      "DAY,20170301,2017-03-01", "YEAR,2016年,2016", "SHARE,30%,0.3", "SHARE,12.5,0.125", "SHARE,100,1"})
  void is_read(Type type, String written, String kept) {
    assertEquals(kept, cells.read(column(type), written));
  }

  @ParameterizedTest
  @CsvSource({"CODE,91330603MA00000C5E,organisation.credit-code.check", "COUNTY,杭州,registry.cell.county",
      "INDUSTRY,X99,registry.cell.industry", "CHOICE,独角兽,registry.cell.choice",
      "TRUTH,可能,registry.cell.truth", "SCORE,101,registry.cell.score", "SCORE,8.5,registry.cell.score", "COUNT,8.5,registry.cell.count",
      "COUNT,-1,registry.cell.count", "MONEY,一百,money.malformed", "DAY,2017-02-30,registry.cell.day",
      "DAY,42795,registry.cell.day", "YEAR,17,registry.cell.year", "SHARE,101%,registry.cell.share",
      "SHARE,33.333,registry.cell.share"})
  void is_refused(Type type, String written, String refusal) {
    assertEquals(refusal, assertThrows(RuleViolation.class, () -> cells.read(column(type), written)).key());
  }
}
