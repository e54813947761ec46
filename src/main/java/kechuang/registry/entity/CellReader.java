package kechuang.registry.entity;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.organisation.entity.CreditCode;

/**
 * Reads cells as the values that lists keep: codes checked, counties and industries by name or code, amounts and days in
 * one way of writing. What it cannot read it refuses with the reason.
 */
public final class CellReader {

  private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
  private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Map<String, String> TRUTHS = Map.of("是", "true", "yes", "true", "true", "true", "1", "true",
      "否", "false", "no", "false", "false", "false", "0", "false");
  private static final int LONGEST = 200;
  private static final int MOST_PEOPLE = 2_000_000;
  private static final int BEST_SCORE = 100;

  private final Function<String, String> counties;
  private final Function<String, String> industries;
  private final BiFunction<ListColumn, String, String> choices;

  /**
   * @param counties the code for a county's code or name; null where there is none
   * @param industries the same for industries
   * @param choices the same for the codes of a column, by their words in either language
   */
  public CellReader(Function<String, String> counties, Function<String, String> industries,
      BiFunction<ListColumn, String, String> choices) {
    this.counties = counties;
    this.industries = industries;
    this.choices = choices;
  }

  /** The value of a cell that is not empty. */
  public String read(ListColumn column, String cell) {
    return switch (column.type()) {
      case CODE -> new CreditCode(cell).text();
      case NAME -> text(cell, 100);
      case TEXT -> text(cell, 60);
      case COUNTY -> known(counties.apply(cell), "registry.cell.county");
      case INDUSTRY -> known(industries.apply(cell), "registry.cell.industry");
      case CHOICE -> choice(column, cell);
      case TRUTH -> known(TRUTHS.get(cell.toLowerCase(Locale.ROOT)), "registry.cell.truth");
      case COUNT -> count(cell);
      case SCORE -> score(cell);
      case MONEY -> Money.parse(cell).toString();
      case DAY -> day(cell).toString();
      case YEAR -> year(cell);
      case SHARE -> share(cell).fraction().stripTrailingZeros().toPlainString();
    };
  }

  private static String text(String cell, int longest) {
    if (cell.length() > Math.min(longest, LONGEST)) {
      throw new RuleViolation("common.too-long", longest);
    }
    return cell;
  }

  private static String known(String code, String refusal) {
    if (code == null) {
      throw new RuleViolation(refusal);
    }
    return code;
  }

  private String choice(ListColumn column, String cell) {
    var known = column.codes().contains(cell) ? cell : choices.apply(column, cell);
    if (known == null) {
      throw new RuleViolation("registry.cell.choice");
    }
    return known;
  }

  private static String score(String cell) {
    if (!cell.matches("[0-9]{1,3}") || Integer.parseInt(cell) > BEST_SCORE) {
      throw new RuleViolation("registry.cell.score");
    }
    return String.valueOf(Integer.parseInt(cell));
  }

  private static String count(String cell) {
    if (!cell.matches("[0-9]{1,7}") || Integer.parseInt(cell) > MOST_PEOPLE) {
      throw new RuleViolation("registry.cell.count");
    }
    return String.valueOf(Integer.parseInt(cell));
  }

  private static LocalDate day(String cell) {
    var found = DAY.matcher(cell);
    var compact = COMPACT.matcher(cell);
    var parts = found.matches() ? found : compact.matches() ? compact : null;
    try {
      if (parts != null) {
        return LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
      }
    } catch (DateTimeException noSuchDay) {
      throw new RuleViolation("registry.cell.day");
    }
    throw new RuleViolation("registry.cell.day");
  }

  private static String year(String cell) {
    if (!cell.matches("(19|20)[0-9]{2}年?")) {
      throw new RuleViolation("registry.cell.year");
    }
    return cell.substring(0, 4);
  }

  /** 30%, 30 and 12.5 are per cent; a share of one per cent is written as 1. */
  private static Rate share(String cell) {
    var number = cell.replaceAll("[%％]$", "").strip();
    if (!number.matches("[0-9]{1,3}(\\.[0-9]{1,2}0*)?") || new BigDecimal(number).compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new RuleViolation("registry.cell.share");
    }
    return new Rate(new BigDecimal(number).movePointLeft(2));
  }
}
