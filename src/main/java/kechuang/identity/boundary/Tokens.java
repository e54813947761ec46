package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.identity.entity.Account;
import kechuang.identity.entity.ApiToken;
import kechuang.platform.boundary.Actor;
import kechuang.platform.boundary.Caller;

/** Tokens of the HTTP interface: 32 random bytes, kept as a SHA-256 only. They end with the account or a changed role. */
@Stateless
public class Tokens {

  /** How long a token opens unless asked otherwise. */
  public static final Duration USUAL = Duration.ofHours(12);
  /** The longest. */
  public static final Duration LONGEST = Duration.ofDays(90);

  private static final int MOST = 50;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String USE = """
      select t.id, t.account_id, coalesce(t.used_at < clock_timestamp() - interval '10 minutes', true)
        from api_token t where t.token_hash = ?1 and t.revoked_at is null and t.expires_at > clock_timestamp()""";
  // Fifty calls at once with one token: one notes it, nobody waits for that.
  private static final String NOTE_USE = """
      update api_token set used_at = clock_timestamp() where id =
        (select id from api_token where id = ?1
            and (used_at is null or used_at < clock_timestamp() - interval '10 minutes')
          for update skip locked)""";

  @Inject
  private Caller caller;
  @Inject
  private Actor actor;
  @Inject
  private BusinessClock clock;
  @Inject
  private LiveTokens live;
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** A new token for the account that calls. */
  @PermitAll
  public IssuedToken issue(String label, Duration validity) {
    if (validity.isNegative() || validity.isZero() || validity.compareTo(LONGEST) > 0) {
      throw new RuleViolation("identity.token.validity", LONGEST.toDays());
    }
    // One after the other: of two at once for the last, the second must count the first.
    if (em.find(Account.class, caller.accountId(), LockModeType.PESSIMISTIC_WRITE).isPasswordOnce()) {
      throw new RuleViolation("identity.password.once");
    }
    if (list().size() >= MOST) {
      throw new RuleViolation("identity.token.too-many", MOST);
    }
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    var text = "kc_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.realTime();
    var token = new ApiToken(caller.accountId(), hash(text), named(label), now, now.plus(validity));
    em.persist(token);
    em.flush();
    return new IssuedToken(token.getId(), text, token.getExpiresAt());
  }

  private static String named(String label) {
    var name = label == null || label.isBlank() ? "API" : label.strip();
    return name.length() > 60 ? name.substring(0, 60) : name;
  }

  /** The live tokens of the account that calls, newest first. */
  @PermitAll
  public List<ApiToken> list() {
    return live.of(caller.accountId());
  }

  /** Ends a token of the account that calls. */
  @PermitAll
  public void revoke(long id) {
    var token = em.find(ApiToken.class, id);
    if (token == null || token.getAccountId() != caller.accountId()) {
      throw new NotFound("token", id);
    }
    token.revoke(clock.realTime());
  }

  /** Ends all tokens of an account; called where its rights change, in the same transaction. */
  @PermitAll
  public void revokeAll(long account) {
    if (caller.accountId() != account && !caller.is("administrator")) {
      throw new NotFound("account", account);
    }
    live.end(account);
  }

  /** The account a token opens, if it opens any. */
  @PermitAll
  public Optional<Long> use(String text) {
    if (!text.matches("kc_[A-Za-z0-9_-]{43}")) {
      return Optional.empty();
    }
    var rows = em.createNativeQuery(USE).setParameter(1, hash(text)).getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var row = (Object[]) rows.get(0);
    var account = ((Number) row[1]).longValue();
    if ((Boolean) row[2]) {
      noteUse(((Number) row[0]).longValue(), account);
    }
    return Optional.of(account);
  }

  /** Not at every call: it would be a write, and a line of the trail, for each. */
  private void noteUse(long id, long account) {
    actor.as(String.valueOf(account), () -> em.createNativeQuery(NOTE_USE).setParameter(1, id).executeUpdate());
  }

  private static String hash(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
          .digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
