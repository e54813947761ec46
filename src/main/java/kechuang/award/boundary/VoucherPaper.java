package kechuang.award.boundary;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.platform.boundary.Messages;

/** A voucher on paper: one A4 page as PDF, with the code that opens the public check. */
@Stateless
public class VoucherPaper {

  private static final String FONT = "/kechuang/fonts/DroidSansFallbackFull.ttf";
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
    return pdf(filledIn(values(cases.see(number), locale)));
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
    values.put("use", Messages.text(locale, "award.voucher.paper.use", it.round().getShare().toString()));
    values.put("check", Messages.text(locale, "award.voucher.paper.check", address));
    values.put("made", Messages.text(locale, "award.voucher.paper.made", clock.today()));
    values.put("code", Base64.getEncoder().encodeToString(QrCode.of(address).png(PIXELS)));
    return values;
  }

  private static String facts(VoucherCase it, Locale locale) {
    var voucher = it.voucher();
    return row(locale, "award.voucher.paper.firm", it.firm().getName())
        + row(locale, "award.voucher.paper.code", it.firm().getCreditCode())
        + row(locale, "application.round", it.round().name(locale))
        + row(locale, "application.state", Messages.text(locale, "voucher.state." + voucher.getState()))
        + row(locale, "award.voucher.paper.validity",
            Messages.text(locale, "award.voucher.paper.from-to", voucher.getIssuedOn(), voucher.getExpiresOn()))
        + row(locale, "award.redeem-by", Messages.text(locale, "scheme.fact.day", voucher.getRedeemBy()));
  }

  private static String row(Locale locale, String key, String value) {
    return "<tr><th>" + escaped(Messages.text(locale, key)) + "</th><td>" + escaped(value) + "</td></tr>";
  }

  private static String filledIn(Map<String, String> values) {
    var page = text(PAGE);
    for (var value : values.entrySet()) {
      page = page.replace("{" + value.getKey() + "}", value.getKey().equals("facts") ? value.getValue() : escaped(value.getValue()));
    }
    return page;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  private static String text(String resource) {
    try (var in = VoucherPaper.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing outside the page itself is ever read: no address, no file. */
  private static byte[] pdf(String page) {
    try (var out = new ByteArrayOutputStream()) {
      new PdfRendererBuilder().withHtmlContent(page, null).toStream(out)
          .useFont(() -> VoucherPaper.class.getResourceAsStream(FONT), "Droid")
          .useExternalResourceAccessControl((address, kind) -> address.startsWith("data:"),
              ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .useExternalResourceAccessControl((address, kind) -> address.startsWith("data:"),
              ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
          .run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
