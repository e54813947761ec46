package kechuang.inbox.entity;

import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import kechuang.inbox.entity.Sending.Outcome;

/**
 * A mail server that takes mails over SMTP. Whatever it refuses in words did not go out; where the connection breaks
 * after a mail was begun, nobody knows.
 */
public final class MailRelay implements Carrier {

  private final Session session;
  private final InternetAddress from;

  /** @param login empty text where the server asks for none */
  public record Server(String host, int port, boolean startTls, String login, String password) {
  }

  public MailRelay(Server server, String from, Duration patience) {
    this.session = Session.getInstance(properties(server, patience), authenticator(server));
    this.from = sender(from);
  }

  /** A name that is not in ASCII is written so that every mail server understands it. */
  private static InternetAddress sender(String text) {
    try {
      var sender = new InternetAddress(text);
      sender.setPersonal(sender.getPersonal(), StandardCharsets.UTF_8.name());
      return sender;
    } catch (AddressException | UnsupportedEncodingException e) {
      throw new IllegalArgumentException("no mail address: " + text, e);
    }
  }

  private static Properties properties(Server server, Duration patience) {
    var properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", server.host());
    properties.setProperty("mail.smtp.port", String.valueOf(server.port()));
    properties.setProperty("mail.smtp.auth", String.valueOf(!server.login().isEmpty()));
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(server.startTls()));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(server.startTls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail.smtp." + wait, String.valueOf(patience.toMillis()));
    }
    return properties;
  }

  private static Authenticator authenticator(Server server) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(server.login(), server.password());
      }
    };
  }

  @Override
  public Sending carry(Letter letter) {
    try (var transport = session.getTransport()) {
      try {
        transport.connect();
      } catch (MessagingException nobodyThere) {
        return Sending.of(Outcome.LATER, nobodyThere);
      }
      var mail = mail(letter);
      return send(() -> transport.sendMessage(mail, mail.getAllRecipients()));
    } catch (MessagingException e) {
      // The mail could not be put together, or the server went away after it had taken it.
      return Sending.of(Outcome.UNKNOWN, e);
    }
  }

  private interface Act {
    void run() throws MessagingException;
  }

  private static Sending send(Act act) {
    try {
      act.run();
      return Sending.sent();
    } catch (SendFailedException refused) {
      return Sending.of(outcome(refused), refused);
    } catch (MessagingException broken) {
      return Sending.of(Outcome.UNKNOWN, broken);
    }
  }

  /** A refusal begins with the server's number: 4 for now, 5 for good. Anything else is no answer at all. */
  private static Outcome outcome(SendFailedException refused) {
    for (Exception cause = refused; cause instanceof MessagingException known; cause = known.getNextException()) {
      var words = String.valueOf(cause.getMessage()).strip();
      if (words.matches("(?s)5\\d\\d.*")) {
        return Outcome.REFUSED;
      }
      if (words.matches("(?s)4\\d\\d.*")) {
        return Outcome.LATER;
      }
    }
    return Outcome.UNKNOWN;
  }

  private MimeMessage mail(Letter letter) throws MessagingException {
    var domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    var mail = new Numbered(session, "<" + letter.key() + "@" + domain + ">");
    mail.setFrom(from);
    mail.setRecipients(RecipientType.TO, new Address[] {new InternetAddress(letter.address(), true)});
    mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    mail.setText(letter.body(), StandardCharsets.UTF_8.name());
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  /** A mail under a number of ours: sent twice, readers' programs can tell that it is one. */
  private static final class Numbered extends MimeMessage {

    private final String number;

    Numbered(Session session, String number) {
      super(session);
      this.number = number;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", number);
    }
  }
}
