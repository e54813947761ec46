package kechuang.scheme.entity;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The number of a clause as the document writes it: 第五条, 第二十一条, （三）. In English the usual form reads Article 5; any
 * other is cited as it stands.
 */
public record ClauseNumber(String text) {

  private static final Pattern ARTICLE = Pattern.compile("第([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)条");
  private static final Map<String, Integer> DIGITS = Map.of("一", 1, "二", 2, "三", 3, "四", 4, "五", 5, "六", 6, "七", 7, "八", 8,
      "九", 9);

  private static final String[] WORDS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  /** The usual form for the first 99: 第二十一条. */
  public static ClauseNumber article(int number) {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("article " + number);
    }
    var tens = number < 10 ? "" : (number < 20 ? "" : WORDS[number / 10]) + "十";
    return new ClauseNumber("第" + tens + WORDS[number % 10] + "条");
  }

  /** In the reader's language. */
  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english() : text;
  }

  private String english() {
    var article = ARTICLE.matcher(text);
    if (!article.matches()) {
      return text;
    }
    int number = value(article.group(1), article.group(2), article.group(3));
    return number == 0 ? text : "Article " + number;
  }

  /** 二十一 is 2 × 10 + 1, 十二 is 10 + 2; two digits without the ten between them are no number. */
  private static int value(String first, String ten, String last) {
    if (ten.isEmpty()) {
      return first.isEmpty() || last.isEmpty() ? DIGITS.getOrDefault(first + last, 0) : 0;
    }
    return DIGITS.getOrDefault(first, 1) * 10 + DIGITS.getOrDefault(last, 0);
  }
}
