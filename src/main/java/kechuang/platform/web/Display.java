package kechuang.platform.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Locale;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.money.Money;
import kechuang.platform.boundary.Messages;

/**
 * How values are written, in the language being read. Pages reach these as functions of the tag library
 * ({@code #{k:date(row.issuedOn)}}) and through the tags of the same names; beans call them directly.
 */
public final class Display {

  /** The city's time: every instant is shown in it. */
  public static final ZoneId CITY = BusinessClock.ZONE;

  private Display() { }

  /** A text of the bundle with its arguments filled in; a missing key shows as ???key???, which tests look for. */
  public static String text(String key, Object... args) {
    return Messages.text(locale(), key, args);
  }

  /** For pages: {@code #{k:text('claim.orders.left', order.left)}}; EL functions take no variable arguments. */
  public static String text(String key, Object arg) {
    return Messages.text(locale(), key, arg);
  }

  /** For pages, as {@code k:text2}. */
  public static String text(String key, Object first, Object second) {
    return Messages.text(locale(), key, first, second);
  }

  /** For pages, as {@code k:text3}. */
  public static String text(String key, Object first, Object second, Object third) {
    return Messages.text(locale(), key, first, second, third);
  }

  /** 2017 年 3 月 10 日, 10 Mar 2017; nothing for null. */
  public static String date(LocalDate date) {
    return write(date, "common.date.long");
  }

  /** 2017-03-10, for tables. */
  public static String isoDate(LocalDate date) {
    return date == null ? "" : date.toString();
  }

  /** 2017 年 3 月 6 日（周一）, Monday, 6 Mar 2017. */
  public static String dateWithWeekday(LocalDate date) {
    return write(date, "common.date.weekday");
  }

  /** 2017 年 3 月 10 日 09:02 in the city's time. */
  public static String instant(Instant instant) {
    return instant == null ? "" : write(instant.atZone(CITY), "common.date.instant");
  }

  /** 2017-03-10 09:02 for an instant, 2017-03-10 for a date: short, with its year, since cases run over years. */
  public static String when(Temporal when) {
    return when instanceof Instant instant ? write(instant.atZone(CITY), "common.date.when") : write(when, "common.date.day");
  }

  /** The machine-readable form for {@code <time datetime>}. */
  public static String machine(Temporal when) {
    return when == null ? "" : when.toString();
  }

  private static String write(Temporal when, String patternKey) {
    return when == null ? "" : write(locale(), when, patternKey);
  }

  static String write(Locale locale, Temporal when, String patternKey) {
    return DateTimeFormatter.ofPattern(Messages.text(locale, patternKey), locale).format(when);
  }

  /** 32,000.00; a Money, or anything that writes itself as a plain decimal. Nothing for null. */
  public static String money(Object amount) {
    return amount == null ? "" : exact(amount).grouped();
  }

  /**
   * A figure to grasp at a glance, to the hundred yuan: 1,863.6 (万元) in Chinese, 18.636 (million yuan) in English; the
   * unit is the text {@code money.wan}. Pages show the exact amount beside it.
   */
  public static String wan(Object amount) {
    return amount == null ? "" : wan(locale(), exact(amount));
  }

  static String wan(Locale locale, Money amount) {
    BigDecimal yuan = amount.yuan();
    return locale.getLanguage().equals("en") ? decimal("#,##0.0###").format(yuan.movePointLeft(6))
        : decimal("#,##0.0#").format(yuan.movePointLeft(4));
  }

  private static Money exact(Object amount) {
    return amount instanceof Money money ? money : Money.of(amount.toString());
  }

  private static DecimalFormat decimal(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  /** A remark as it was written; one that the rules made is a key and shows its words. */
  public static String said(String note) {
    if (note == null || !note.matches("[a-z]+(\\.[A-Za-z_-]+)+")) {
      return note;
    }
    String words = text(note);
    return words.startsWith("???") ? note : words;
  }

  /** The words of a state: bundle key {@code feature.state.STATE}. */
  public static String state(String feature, Object state) {
    return state == null ? "" : text(feature + ".state." + state);
  }

  /** The colour of a state by what its name says, so that a state looks the same on every page. */
  public static String kind(Object state) {
    return switch (String.valueOf(state)) {
      case "AWARDED", "ACTIVE", "CONFIRMED", "PAID", "APPROVED", "CLOSED", "PASSED", "OPEN", "ACCEPTED", "LISTED",
         "ADMITTED", "COMMITTED", "GRANTED", "SETTLED", "CONFERRED", "AGREED", "SIGNED", "MATCHED", "ANSWERED", "HELD",
         "IN_FORCE" -> "ok";
      case "SUBMITTED", "COUNTY_APPROVED", "OFFERED", "RETURNED", "PLACED", "CHECKED", "DUE", "MARKED", "PUBLISHED",
         "PENDING", "APPLIED", "PROPOSED", "REGISTERED", "UNANSWERED", "REPORTED", "RECTIFY", "ASKED", "REPEAL_PROPOSED",
         "DECLARED", "LEAVING" -> "wait";
      case "REJECTED", "REFUSED", "VOID", "RETURNED_BY_BANK", "FAILED", "SUSPENDED", "REMOVED", "REVOKED" -> "bad";
      default -> "off";
    };
  }

  /** How many per cent of the whole, between 0 and 100 with at most two decimals: only for the length of a bar. */
  public static String percent(Object part, Object whole) {
    long all = whole == null ? 0 : exact(whole).fen();
    if (part == null || all <= 0) {
      return "0";
    }
    long hundredths = Math.max(0, Math.min(10_000, exact(part).fen() * 10_000 / all));
    return decimal("0.##").format(BigDecimal.valueOf(hundredths, 2));
  }

  /** The length of a bar that ends after the second part. */
  public static String percent(Object first, Object second, Object whole) {
    return percent(orZero(first).plus(orZero(second)), whole);
  }

  /** The length of a bar that ends after the third part. */
  public static String percent(Object first, Object second, Object third, Object whole) {
    return percent(orZero(first).plus(orZero(second)), third, whole);
  }

  private static Money orZero(Object amount) {
    return amount == null ? Money.ZERO : exact(amount);
  }

  /** The language being read; Chinese outside of a page. */
  public static Locale locale() {
    FacesContext faces = FacesContext.getCurrentInstance();
    UIViewRoot view = faces == null ? null : faces.getViewRoot();
    return view == null ? Locale.SIMPLIFIED_CHINESE : view.getLocale();
  }

  /** Several words in one list, as the reader's language writes it. */
  public static String join(Collection<String> words) {
    return String.join(text("common.list-separator"), words);
  }
}
