package kechuang.scheme.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import kechuang.fault.Problems;

/** Whom firms ask about a round, and what else they should know; none of it is a term. */
@Embeddable
public class RoundContact implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_ADDRESS = 200;
  private static final int LONGEST_REMARKS = 2000;

  private String phone;
  @Column(name = "address_zh")
  private String addressZh;
  @Column(name = "address_en")
  private String addressEn;
  @Column(name = "remarks_zh")
  private String remarksZh;
  @Column(name = "remarks_en")
  private String remarksEn;

  protected RoundContact() {
  }

  public RoundContact(String phone, String addressZh, String addressEn, String remarksZh, String remarksEn) {
    this.phone = phone;
    this.addressZh = addressZh;
    this.addressEn = addressEn;
    this.remarksZh = remarksZh;
    this.remarksEn = remarksEn;
  }

  /** A guide without a telephone helps nobody. */
  void check(Problems.Collector problems) {
    problems.check(phone != null, "phone", "organisation.phone.missing");
    problems.check(phone == null || phone.matches("[0-9 ()（）+、,，-]{6,40}"), "phone", "round.phone-malformed");
    shorter(problems, "addressZh", addressZh, LONGEST_ADDRESS);
    shorter(problems, "addressEn", addressEn, LONGEST_ADDRESS);
    shorter(problems, "remarksZh", remarksZh, LONGEST_REMARKS);
    shorter(problems, "remarksEn", remarksEn, LONGEST_REMARKS);
  }

  private static void shorter(Problems.Collector problems, String field, String text, int longest) {
    problems.check(text == null || text.length() <= longest, field, "common.too-long", longest);
  }

  public String getPhone() {
    return phone;
  }

  public String getAddressZh() {
    return addressZh;
  }

  public String getAddressEn() {
    return addressEn;
  }

  public String getRemarksZh() {
    return remarksZh;
  }

  public String getRemarksEn() {
    return remarksEn;
  }

  /** In the reader's language, or in the other one rather than nothing. */
  public String address(Locale locale) {
    return either(locale, addressZh, addressEn);
  }

  public String remarks(Locale locale) {
    return either(locale, remarksZh, remarksEn);
  }

  private static String either(Locale locale, String zh, String en) {
    var english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    return english ? en == null ? zh : en : zh == null ? en : zh;
  }
}
