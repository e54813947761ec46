package kechuang.inbox.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kechuang.inbox.entity.Carrier;
import kechuang.inbox.entity.Channel;
import kechuang.inbox.entity.MailRelay;
import kechuang.inbox.entity.SmsGateway;
import org.eclipse.microprofile.config.Config;

/**
 * The ways out of the portal that the settings open: {@code kechuang.sms.url} an SMS gateway, {@code kechuang.mail.host} a
 * mail server. Without them nothing goes out, and the outbox shows what would have.
 */
@ApplicationScoped
public class Carriers {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SUBMISSION = 587;

  @Inject
  private Config settings;
  private final Map<Channel, Carrier> open = new EnumMap<>(Channel.class);

  @PostConstruct
  void load() {
    setting("kechuang.sms.url").map(URI::create)
        .ifPresent(url -> open.put(Channel.SMS, new SmsGateway(url, setting("kechuang.sms.token"), PATIENCE)));
    setting("kechuang.mail.host").ifPresent(host -> open.put(Channel.MAIL, new MailRelay(server(host),
        setting("kechuang.mail.from").orElseThrow(() -> new IllegalStateException("kechuang.mail.from is missing")),
        PATIENCE)));
  }

  /** A setting that is wrong is told when the portal starts, not when the first person is told something. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    System.getLogger(Carriers.class.getName()).log(Level.INFO, "ways out of the portal: " + open.keySet());
  }

  private MailRelay.Server server(String host) {
    return new MailRelay.Server(host, settings.getOptionalValue("kechuang.mail.port", Integer.class).orElse(SUBMISSION),
        settings.getOptionalValue("kechuang.mail.starttls", Boolean.class).orElse(true),
        setting("kechuang.mail.user").orElse(""), setting("kechuang.mail.password").orElse(""));
  }

  private Optional<String> setting(String name) {
    return settings.getOptionalValue(name, String.class).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Who carries on this channel; empty where it is not open. */
  public Optional<Carrier> of(Channel channel) {
    return Optional.ofNullable(open.get(channel));
  }
}
