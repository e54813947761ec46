package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import kechuang.fault.TryLater;

/**
 * Growing delays after failed logins, per login name and per address, in real time. An attempt counts before the
 * password is looked at, so a hundred at once count as a hundred; a success takes its count back. The delay of a login
 * name stays short, so nobody can lock out somebody else for long; an address that keeps guessing waits longer.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginDelays {

  private static final int FREE_PER_LOGIN = 3;
  private static final int FREE_PER_ADDRESS = 60;
  private static final int FREE_REGISTRATIONS = 20;
  private static final Duration MOST_PER_LOGIN = Duration.ofSeconds(30);
  private static final Duration MOST_PER_ADDRESS = Duration.ofMinutes(15);

  private static final String KNOW = """
      insert into login_attempt (subject, failures, blocked_until) values (?1, 0, clock_timestamp())
      on conflict (subject) do nothing""";
  private static final String WAIT = """
      select ceil(extract(epoch from blocked_until - clock_timestamp())) from login_attempt
       where subject = ?1 for update""";
  // An hour of quiet after the last delay is a new start.
  private static final String COUNT = """
      update login_attempt set failures = case when blocked_until < clock_timestamp() - interval '1 hour' then 1
                                               else least(failures + 1, 1000) end,
             blocked_until = clock_timestamp() + make_interval(secs =>
               case when blocked_until < clock_timestamp() - interval '1 hour' or failures < ?2 then 0
                    else least(?3, power(2, least(failures - ?2, 20))) end)
       where subject = ?1""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * Counts an attempt.
   *
   * @throws TryLater if login or address must wait; the attempt is then not looked at at all
   */
  @PermitAll
  public void count(String login, String address) {
    await("login:" + login);
    await("address:" + place(address));
    count("address:" + place(address), FREE_PER_ADDRESS, MOST_PER_ADDRESS);
    count("login:" + login, FREE_PER_LOGIN, MOST_PER_LOGIN);
  }

  /**
   * Counts a registration, before anything in it is looked at.
   *
   * @throws TryLater if too many came from the address; the registration is then not looked at at all
   */
  @PermitAll
  public void countRegistration(String address) {
    countVisit("registration", address, FREE_REGISTRATIONS);
  }

  /**
   * Counts what somebody without an account does at an open form, before anything in it is looked at.
   *
   * @param what names the form
   * @param free how often it may be done without waiting
   * @throws TryLater if too much came from the address
   */
  @PermitAll
  public void countVisit(String what, String address, int free) {
    await(what + ":" + place(address));
    count(what + ":" + place(address), free, MOST_PER_ADDRESS);
  }

  private void await(String subject) {
    em.createNativeQuery(KNOW).setParameter(1, subject).executeUpdate();
    // Nothing is left to wait for when somebody else was forgiven in between.
    List<?> left = em.createNativeQuery(WAIT).setParameter(1, subject).getResultList();
    var seconds = left.isEmpty() ? 0 : ((Number) left.get(0)).longValue();
    if (seconds > 0) {
      throw TryLater.throttled(Duration.ofSeconds(seconds), "identity.login.wait", seconds);
    }
  }

  private void count(String subject, int free, Duration most) {
    em.createNativeQuery(COUNT).setParameter(1, subject).setParameter(2, free)
        .setParameter(3, (double) most.toSeconds()).executeUpdate();
  }

  /** The attempt was right: the name starts anew, the address gets its count back. */
  @PermitAll
  public void forgive(String login, String address) {
    em.createNativeQuery("delete from login_attempt where subject = ?1").setParameter(1, "login:" + login)
        .executeUpdate();
    em.createNativeQuery("update login_attempt set failures = greatest(failures - 1, 0) where subject = ?1")
        .setParameter(1, "address:" + place(address)).executeUpdate();
  }

  /** Where somebody is: an address, or of IPv6 the network of 64 bits, in which a customer chooses freely. */
  private static String place(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      var bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, 8) + "/64";
    } catch (UnknownHostException nonsense) {
      return address;
    }
  }
}
