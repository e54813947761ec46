package kechuang.inbox.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import kechuang.fault.StaleData;

/**
 * A person outside of the portal: telephone, mail address, language, and what he or she does not want to be told there. The
 * inbox gets everything, and notices with consequences go out whatever was chosen.
 */
@Entity
public class Recipient {

  @Id
  @Column(name = "account_id")
  private long accountId;
  private String phone;
  private String mail;
  private String language = "zh";
  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "recipient_muted", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "muted")
  private Set<String> muted = new HashSet<>();
  @Version
  private long version;

  protected Recipient() {
  }

  /** Somebody who has chosen nothing yet. */
  public Recipient(long accountId) {
    this.accountId = accountId;
  }

  /** @param english whether SMS and mails come in English; Chinese otherwise */
  public void reachable(Phone newPhone, MailAddress newMail, boolean english) {
    phone = newPhone == null ? null : newPhone.text();
    mail = newMail == null ? null : newMail.text();
    language = english ? "en" : "zh";
  }

  /** Wants to be told of this on that channel, or not. */
  public void wants(Enum<?> topic, Channel channel, boolean wanted) {
    if (wanted) {
      muted.remove(choice(topic, channel));
    } else {
      muted.add(choice(topic, channel));
    }
  }

  public boolean wants(Enum<?> topic, Channel channel) {
    return !muted.contains(choice(topic, channel));
  }

  private static String choice(Enum<?> topic, Channel channel) {
    return topic + "." + channel;
  }

  /** Refuses if it changed since the person looked at it. */
  public void mustBe(long seenVersion) {
    if (version != seenVersion) {
      throw new StaleData();
    }
  }

  /** Null if there is none. */
  public String getPhone() {
    return phone;
  }

  /** Null if there is none. */
  public String getMail() {
    return mail;
  }

  public boolean isEnglish() {
    return "en".equals(language);
  }

  public long getVersion() {
    return version;
  }
}
