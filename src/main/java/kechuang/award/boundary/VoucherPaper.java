package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Paper;

/** A voucher on paper: one A4 page as PDF, with the code that opens the public check. */
@Stateless
public class VoucherPaper {

  private static final String PAGE = "/kechuang/award/voucher.html";
  private static final int PIXELS = 6;

  @Inject
  private VoucherCases cases;
  @Inject
  private VoucherCheck check;
  @Inject
  private BusinessClock clock;

  /** For whoever may see the voucher's page; the balance is left out, since paper grows old. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "payment-maker", "payment-checker",
      "finance-reviewer", "auditor"})
  public byte[] print(String number, Locale locale) {
    return Paper.print(PAGE, values(cases.see(number), locale), Set.of("facts"));
  }

  private Map<String, String> values(VoucherCase it, Locale locale) {
    var voucher = it.voucher();
    var address = check.address(voucher.getNumber());
    var values = new LinkedHashMap<String, String>();
    values.put("language", "en".equals(locale.getLanguage()) ? "en" : "zh-CN");
    values.put("title", Messages.text(locale, "award.voucher.paper.title"));
    values.put("portal", Messages.text(locale, "portal.name") + " · " + Messages.text(locale, "portal.organiser"));
    values.put("number", voucher.getNumber());
    values.put("face", voucher.getFace().grouped() + " " + Messages.text(locale, "money.yuan"));
    values.put("facts", facts(it, locale));
    values.put("use", Messages.text(locale, "award.voucher.paper.use", it.round().getScale()));
    values.put("check", Messages.text(locale, "award.voucher.paper.check", address));
    values.put("made", Messages.text(locale, "award.voucher.paper.made", clock.today()));
    values.put("code", Base64.getEncoder().encodeToString(QrCode.of(address).png(PIXELS)));
    return values;
  }

  private static String facts(VoucherCase it, Locale locale) {
    var voucher = it.voucher();
    return row(locale, "award.voucher.paper.firm", it.firm().getName())
        + (it.firm().isTeam() ? "" : row(locale, "award.voucher.paper.code", it.firm().getCreditCode()))
        + row(locale, "application.round", it.round().name(locale))
        + row(locale, "application.state", Messages.text(locale, "voucher.state." + voucher.getState()))
        + row(locale, "award.voucher.paper.validity",
            Messages.text(locale, "award.voucher.paper.from-to", voucher.getIssuedOn(), voucher.getExpiresOn()))
        + row(locale, "award.redeem-by", Messages.text(locale, "scheme.fact.day", voucher.getRedeemBy()));
  }

  private static String row(Locale locale, String key, String value) {
    return Paper.row(Messages.text(locale, key), value);
  }
}
