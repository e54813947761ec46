package kechuang.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kechuang.fault.RuleViolation;

/** Days as 2017-03-10; also 2017/3/10, 2017.3.10 and 2017年3月10日. A day no calendar has is refused, never moved. */
@FacesConverter("kechuang.Date")
public class DateConverter implements Converter<LocalDate> {

  private static final Pattern WRITTEN = Pattern.compile(
      "([12][0-9]{3})(?:[-/.]| ?年 ?)([0-9]{1,2})(?:[-/.]| ?月 ?)([0-9]{1,2})(?: ?日)?");

  @Override
  public LocalDate getAsObject(FacesContext faces, UIComponent field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return parse(typed.strip());
    } catch (RuleViolation refusal) {
      String sentence = Display.text(refusal.key(), refusal.arguments());
      throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null), refusal);
    }
  }

  /** A day as typed, or a refusal {@code date.*}. */
  static LocalDate parse(String text) {
    if (text.codePoints().anyMatch(c -> c > 127 && Character.isDigit(c))) {
      throw new RuleViolation("date.full-width");
    }
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      throw new RuleViolation("date.malformed", text.length() > 20 ? text.substring(0, 20) + "…" : text);
    }
    return day(text, number(parts, 1), number(parts, 2), number(parts, 3));
  }

  private static LocalDate day(String text, int year, int month, int day) {
    if (month < 1 || month > 12) {
      throw new RuleViolation("date.malformed", text);
    }
    int last = YearMonth.of(year, month).lengthOfMonth();
    if (day < 1 || day > last) {
      throw new RuleViolation("date.not-on-calendar", text, year, month, last);
    }
    return LocalDate.of(year, month, day);
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, LocalDate day) {
    return Display.isoDate(day);
  }
}
