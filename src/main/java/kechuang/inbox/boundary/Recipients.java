package kechuang.inbox.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import kechuang.fault.Problems;
import kechuang.fault.StaleData;
import kechuang.inbox.entity.Channel;
import kechuang.inbox.entity.MailAddress;
import kechuang.inbox.entity.Phone;
import kechuang.inbox.entity.Recipient;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.TidingTopic;

/** How the caller is reached outside of the portal: everybody's own business. */
@Stateless
public class Recipients {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Caller caller;
  @Inject
  private Acts acts;

  /**
   * What the caller has chosen.
   *
   * @param phone null if none
   * @param mail null if none
   * @param wanted for each topic, the channels it may come on
   * @param version -1 if nothing was chosen yet
   */
  public record Choices(String phone, String mail, boolean english, Map<TidingTopic, Map<Channel, Boolean>> wanted,
      long version) {
  }

  @PermitAll
  public Choices own() {
    var account = caller.accountId();
    var found = em.find(Recipient.class, account);
    var recipient = found == null ? new Recipient(account) : found;
    var wanted = new HashMap<TidingTopic, Map<Channel, Boolean>>();
    for (var topic : TidingTopic.values()) {
      var ways = new HashMap<Channel, Boolean>();
      for (var channel : Channel.values()) {
        ways.put(channel, recipient.wants(topic, channel));
      }
      wanted.put(topic, ways);
    }
    return new Choices(recipient.getPhone(), recipient.getMail(), recipient.isEnglish(), wanted,
        found == null ? -1 : found.getVersion());
  }

  /** Keeps what the caller chose, with everything that is wrong about it told at once. */
  @PermitAll
  public void choose(Choices choices) {
    var problems = new Problems.Collector();
    var phone = choices.phone() == null ? null : problems.read("phone", () -> new Phone(choices.phone()));
    var mail = choices.mail() == null ? null : problems.read("mail", () -> new MailAddress(choices.mail()));
    problems.refuseIfAny();
    acts.inRealTime();
    var recipient = recipient(choices.version());
    recipient.reachable(phone, mail, choices.english());
    choices.wanted().forEach((topic, ways) -> ways.forEach((channel, wanted) -> recipient.wants(topic, channel, wanted)));
  }

  private Recipient recipient(long version) {
    var account = caller.accountId();
    var known = em.find(Recipient.class, account, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    if (known != null) {
      known.mustBe(version);
      return known;
    }
    if (version != -1) {
      throw new StaleData();
    }
    var first = new Recipient(account);
    em.persist(first);
    return first;
  }
}
