package kechuang.organisation.boundary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kechuang.organisation.entity.SizeClass;
import kechuang.organisation.entity.SizeRow;
import kechuang.platform.boundary.Messages;

/**
 * A size class with its reason: what each measure alone gives, and that the lowest counts.
 *
 * @param result null while something the row asks is missing
 * @param missing names of what is missing, in the reader's language
 */
public record SizeExplanation(SizeRow row, SizeClass result, List<Line> lines, List<String> missing) implements Serializable {

  /**
   * What one measure gives.
   *
   * @param label 从业人员
   * @param value 86 人
   * @param bound what decided: 小型自 20 人起
   */
  public record Line(String label, String value, SizeClass size, String bound) implements Serializable {

    public String getLabel() {
      return label;
    }

    public String getValue() {
      return value;
    }

    public SizeClass getSize() {
      return size;
    }

    public String getBound() {
      return bound;
    }
  }

  /** Works it out for a reader. */
  public static SizeExplanation of(SizeRow row, SizeRow.Size facts, Locale locale) {
    var lines = new ArrayList<Line>();
    var each = row.eachAlone(facts);
    for (int i = 0; i < each.size(); i++) {
      var bounds = row.bounds().get(i);
      lines.add(new Line(Messages.text(locale, "organisation.measure." + bounds.measure()),
          value(bounds.measure(), facts, locale), each.get(i), bound(bounds, each.get(i), locale)));
    }
    return new SizeExplanation(row, row.classOf(facts), List.copyOf(lines), row.missing(facts).stream()
        .map(measure -> Messages.text(locale, "organisation.measure." + measure)).toList());
  }

  private static String value(SizeRow.Measure measure, SizeRow.Size facts, Locale locale) {
    return switch (measure) {
      case STAFF -> Messages.text(locale, "organisation.size.people", "%,d".formatted(facts.staff()));
      case REVENUE -> Messages.text(locale, "organisation.size.yuan", facts.revenue());
      case ASSETS -> Messages.text(locale, "organisation.size.yuan", facts.assets());
    };
  }

  private static String bound(SizeRow.Bounds bounds, SizeClass size, Locale locale) {
    var unit = bounds.measure() == SizeRow.Measure.STAFF ? "people" : "wan";
    var from = size == SizeClass.MICRO ? "below" : "from";
    var name = "organisation.size." + (size == SizeClass.MICRO ? SizeClass.SMALL : size);
    long n = bounds.of(size == SizeClass.MICRO ? SizeClass.SMALL : size);
    return Messages.text(locale, "organisation.size." + from, name,
        // The table counts people, or money in 10,000 yuan, which English does not.
        Messages.text(locale, "organisation.size." + unit, "%,d".formatted(n), "%,d".formatted(n * 10_000)));
  }

  public SizeClass getResult() {
    return result;
  }

  public List<Line> getLines() {
    return lines;
  }

  public List<String> getMissing() {
    return missing;
  }
}
