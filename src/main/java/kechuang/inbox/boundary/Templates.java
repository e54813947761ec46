package kechuang.inbox.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Told;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The words of what people are told. In the inbox, behind the login, they say everything; what leaves the portal names the
 * case, what became of it and the last day, and neither amounts, reasons nor names.
 */
@ApplicationScoped
public class Templates {

  @Inject
  @ConfigProperty(name = "kechuang.public-url")
  private String portal;

  /** The words in one language. */
  public record Words(String title, String text, String sms, String mail) {
  }

  /** @param values as the kind names them */
  Words of(TidingKind kind, List<Object> values, String page, Locale locale) {
    var given = values.toArray();
    var brief = Messages.text(locale, kind.key("sms"), given);
    return new Words(Messages.text(locale, kind.key("title"), given), Messages.text(locale, kind.key("text"), given),
        Messages.text(locale, "tiding.signature") + brief,
        brief + "\n\n" + Messages.text(locale, "tiding.mail.see", portal + page) + "\n\n"
            + Messages.text(locale, "tiding.mail.foot"));
  }

  /** The words with values to try them with. */
  public Words sample(TidingKind kind, Locale locale) {
    return of(kind, kind.names().stream().map(Told::sample).toList(), "/inbox/messages.xhtml", locale);
  }
}
