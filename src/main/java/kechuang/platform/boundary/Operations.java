package kechuang.platform.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;

/**
 * One effect per operation key. The key, scoped by account and kind of operation, is stored in the transaction of the
 * effect together with the answer; whoever comes second with the same key and body waits and gets the first one's
 * answer. A refusal rolls everything back and leaves no key, so the same request may be tried again.
 */
@Stateless
public class Operations {

  // Who asks again while the first is still at it waits for it, longer than for any other lock (2 s, see DataSources);
  // who comes first goes on with the usual patience.
  private static final String CLAIM = """
      insert into op (account, kind, key, request)
      select cast(?1 as bigint), ?2, ?3, ?4 from set_config('lock_timeout', '8s', true)
      on conflict do nothing returning set_config('lock_timeout', '2s', true)""";
  private static final String ANSWERED = "select request, status, answer from op where account = ?1 and kind = ?2 and key = ?3";
  private static final String STORE = "update op set status = ?4, answer = ?5 where account = ?1 and kind = ?2 and key = ?3";

  @Inject
  private Caller caller;
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * Does {@code act} unless it was done already.
   *
   * @param kind what is done: {@code POST /claims}, {@code award.decide}
   * @param key 1 to 64 visible ASCII characters, chosen by the caller
   * @param request the request as it came; the same key with another one is refused
   * @throws Conflict {@code idempotency.mismatch}
   */
  @PermitAll
  public Answer once(String kind, String key, String request, Supplier<Answer> act) {
    if (key == null || !key.matches("[\\x21-\\x7E]{1,64}")) {
      throw new RuleViolation("idempotency.malformed").about("Idempotency-Key");
    }
    var account = caller.id().orElse(0);
    var digest = sha256(request);
    if (claimed(account, kind, key, digest)) {
      var answer = act.get();
      em.createNativeQuery(STORE).setParameter(1, account).setParameter(2, kind).setParameter(3, key)
          .setParameter(4, answer.status()).setParameter(5, answer.body()).executeUpdate();
      return answer;
    }
    return stored(account, kind, key, digest);
  }

  /** Writes what is pending, so that what is read now is what the transaction will leave, versions included. */
  @PermitAll
  public void settle() {
    em.flush();
  }

  /** Does {@code act} in one transaction, without a key: asked twice, it is done twice. */
  @PermitAll
  public Answer together(Supplier<Answer> act) {
    return act.get();
  }

  /**
   * The same for a form of a page: its page keeps {@link #newId()} in the view, so that a double click, the back button
   * and a second submit are one operation.
   *
   * @param content what was filled in, in any form that is equal when the contents are
   * @param act answers with a short text, for instance the new thing's id
   */
  @PermitAll
  public String oncePerForm(String kind, String operation, String content, Supplier<String> act) {
    return once(kind, operation, content, () -> new Answer(200, act.get())).body();
  }

  /** A new operation for a form about to be shown. */
  @PermitAll
  public String newId() {
    return UUID.randomUUID().toString();
  }

  private boolean claimed(long account, String kind, String key, byte[] digest) {
    return em.createNativeQuery(CLAIM).setParameter(1, account).setParameter(2, kind).setParameter(3, key)
        .setParameter(4, digest).getResultList().size() == 1;
  }

  private Answer stored(long account, String kind, String key, byte[] digest) {
    var row = (Object[]) em.createNativeQuery(ANSWERED).setParameter(1, account).setParameter(2, kind)
        .setParameter(3, key).getSingleResult();
    if (!Arrays.equals((byte[]) row[0], digest)) {
      throw new Conflict("idempotency.mismatch").about("Idempotency-Key");
    }
    return new Answer(((Number) row[1]).intValue(), (String) row[2]);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
