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
    String text = typed.strip();
    if (text.codePoints().anyMatch(c -> c > 127 && Character.isDigit(c))) {
      throw refused("date.full-width");
    }
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      throw refused("date.malformed", text.length() > 20 ? text.substring(0, 20) + "…" : text);
    }
    return day(text, number(parts, 1), number(parts, 2), number(parts, 3));
  }

  private static LocalDate day(String text, int year, int month, int day) {
    if (month < 1 || month > 12) {
      throw refused("date.malformed", text);
    }
    int last = YearMonth.of(year, month).lengthOfMonth();
    if (day < 1 || day > last) {
      throw refused("date.not-on-calendar", text, year, month, last);
    }
    return LocalDate.of(year, month, day);
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static ConverterException refused(String key, Object... args) {
    return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Display.text(key, args), null));
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, LocalDate day) {
    return Display.isoDate(day);
  }
}
