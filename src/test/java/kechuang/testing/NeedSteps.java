package kechuang.testing;

import static kechuang.testing.Steps.the;

import java.time.LocalDate;
import kechuang.market.boundary.NeedDesk;
import kechuang.market.boundary.NeedForm;
import kechuang.market.boundary.NeedOffers;
import kechuang.market.boundary.Needs;
import kechuang.market.entity.NeedContent;
import kechuang.market.entity.NeedKind;
import kechuang.market.entity.OfferTerms;
import kechuang.market.entity.WishTheme;
import kechuang.money.Money;

/** Needs of firms on their way, as tests need them. */
public final class NeedSteps {

  private NeedSteps() {
  }

  /** Testing for 10,000 to 50,000 yuan anywhere in the city, public until a day, without a name. */
  public static NeedContent testing(String openUntil) {
    return new NeedContent(NeedKind.SERVICE, "面料色牢度检测", "TESTING", null, null, "200 批次面料的色牢度和成分检测。",
        Money.of("10000.00"), Money.of("50000.00"), null, Scene.CITY, false, LocalDate.parse(openUntil));
  }

  /** A policy wished of this office. */
  public static NeedContent wish(String office) {
    return new NeedContent(NeedKind.POLICY, "希望补助中试费用", null, null, WishTheme.RESEARCH, "中试投入大，现有政策没有覆盖。",
        null, null, null, office, false, null);
  }

  public static NeedForm form(NeedContent content) {
    return new NeedForm(content, null, true);
  }

  public static String draft(Scene.Organisation firm, NeedContent content) {
    return firm.as().call(() -> the(Needs.class).keep(null, 0, form(content)));
  }

  public static String submitted(Scene.Organisation firm, NeedContent content) {
    return firm.as().call(() -> the(Needs.class).submit(null, 0, form(content)));
  }

  /** Handed in and let through by an officer of the county. */
  public static String open(Scene.Organisation firm, String county, NeedContent content) {
    var number = submitted(firm, content);
    Scene.ofCounty(county, "county-officer").as().run(() -> the(NeedDesk.class).release(number, version(number)));
    return number;
  }

  public static void offer(Scene.Organisation provider, String number, String price) {
    provider.as().run(() -> the(NeedOffers.class).offer(number, null, terms(price)));
  }

  public static OfferTerms terms(String price) {
    return new OfferTerms("按国家标准检测，出具报告。", Money.of(price), 20);
  }

  public static long version(String number) {
    return Owner.number("select version from need where number = ?", number);
  }

  public static String state(String number) {
    return Owner.text("select state from need where number = ?", number);
  }

  /** The latest offer of a provider on a need. */
  public static long offerId(Scene.Organisation provider, String number) {
    return Owner.number("select max(f.id) from need_offer f join need n on n.id = f.need_id where n.number = ?"
        + " and f.provider_id = ?", number, provider.id());
  }

  public static long offerVersion(Scene.Organisation provider, String number) {
    return Owner.number("select version from need_offer where id = ?", offerId(provider, number));
  }

  public static String offerState(Scene.Organisation provider, String number) {
    return Owner.text("select state from need_offer where id = ?", offerId(provider, number));
  }

  /** The firm accepts a provider's offer at the price that it read. */
  public static void accept(Scene.Organisation firm, Scene.Organisation provider, String number, String price) {
    var id = offerId(provider, number);
    var version = offerVersion(provider, number);
    firm.as().run(() -> the(NeedOffers.class).accept(number, id, version, Money.of(price)));
  }
}
