package kechuang.inbox.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import kechuang.inbox.boundary.Recipients;
import kechuang.inbox.entity.Channel;
import kechuang.platform.boundary.Operations;
import kechuang.platform.boundary.TidingTopic;
import kechuang.platform.web.Said;
import kechuang.platform.web.SeenRow;

/** How this person is reached outside of the portal, and of what. */
@Named
@ViewScoped
public class InboxChoicesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Recipients recipients;
  @Inject
  private Operations operations;

  private String phone;
  private String mail;
  private String language;
  private long version;
  private Map<String, Boolean> sms = new HashMap<>();
  private Map<String, Boolean> mails = new HashMap<>();
  private String operation;

  @PostConstruct
  void load() {
    var own = recipients.own();
    phone = own.phone();
    mail = own.mail();
    language = own.english() ? "en" : "zh";
    version = own.version();
    own.wanted().forEach((topic, ways) -> {
      sms.put(topic.name(), ways.get(Channel.SMS));
      mails.put(topic.name(), ways.get(Channel.MAIL));
    });
    operation = operations.newId();
  }

  /** A second click is the first one's. */
  public void save() {
    operations.oncePerForm("inbox.choices", SeenRow.seen(), String.join("/", phone, mail, language, "" + sms, "" + mails),
        () -> {
          recipients.choose(new Recipients.Choices(phone, mail, "en".equals(language), wanted(), version));
          return "";
        });
    load();
    Said.here("inbox.choices.saved");
  }

  private Map<TidingTopic, Map<Channel, Boolean>> wanted() {
    var wanted = new HashMap<TidingTopic, Map<Channel, Boolean>>();
    for (var topic : TidingTopic.values()) {
      wanted.put(topic, Map.of(Channel.SMS, sms.get(topic.name()), Channel.MAIL, mails.get(topic.name())));
    }
    return wanted;
  }

  public TidingTopic[] getTopics() {
    return TidingTopic.values();
  }

  /** By topic. */
  public Map<String, Boolean> getSms() {
    return sms;
  }

  /** By topic. */
  public Map<String, Boolean> getMails() {
    return mails;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getMail() {
    return mail;
  }

  public void setMail(String mail) {
    this.mail = mail;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getOperation() {
    return operation;
  }
}
