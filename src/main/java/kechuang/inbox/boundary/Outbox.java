package kechuang.inbox.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.inbox.entity.Channel;
import kechuang.inbox.entity.MailAddress;
import kechuang.inbox.entity.OutboxState;
import kechuang.inbox.entity.Phone;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.platform.boundary.TidingKind;

/**
 * What left the portal, for the administrator, who decides on what failed or whose fate nobody knows. Only the words that
 * left are shown, which hold nothing of a case but its number, what became of it and its last day.
 */
@Stateless
public class Outbox {

  private static final String COLUMNS =
      "o.id, o.channel, a.login, o.address, o.subject, o.body, o.state, o.attempts, o.token, o.problem, o.written_at";
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("-o.id", "bigint"));
  private static final String DECIDE = """
      update outbox set state = ?3, decided_by = ?4, decided_at = clock_timestamp(), token = token + 1,
             round = case when state = 'FAILED' then round + 1 else round end, attempts = 0, due_at = clock_timestamp(),
             ended_at = case ?3 when 'LEFT' then clock_timestamp() end
       where id = ?1 and token = ?2 and state in ('NO_CHANNEL', 'FAILED', 'UNKNOWN')""";
  private static final String REACHED = """
      select count(*), count(*) filter (where p.phone is not null and (?2 or not exists (select from recipient_muted m
                                          where m.account_id = a.id and m.muted = ?1 || '.SMS'))),
             count(*) filter (where p.mail is not null and (?2 or not exists (select from recipient_muted m
                                          where m.account_id = a.id and m.muted = ?1 || '.MAIL')))
        from account a join organisation_member om on om.account_id = a.id join organisation o on o.id = om.organisation_id
        left join recipient p on p.account_id = a.id
       where a.active and o.kind = any(string_to_array(?3, ','))""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Carriers carriers;
  @Inject
  private Caller caller;
  @Inject
  private Acts acts;

  /** How many accounts could be told of something, and how many of them outside of the portal. */
  public record Reached(long accounts, long sms, long mail) implements Serializable {
  }

  /** The newest first. */
  @RolesAllowed("administrator")
  public Rows<OutboxRow> ask(OutboxFilter filter, RowRequest request) {
    var query = new RowQuery(COLUMNS, "outbox o join account a on a.id = o.account_id", "o.id", SORTS)
        .containing(filter.text(), "a.login", "o.subject", "o.body");
    if (filter.channel() != null) {
      query.where("o.channel = ?", filter.channel().name());
    }
    if (filter.state() != null) {
      query.where("o.state = ?", filter.state().name());
    }
    return query.ask(em, request, Outbox::row);
  }

  private static OutboxRow row(Row row) {
    var channel = row.constant(1, Channel.class);
    var address = channel == Channel.SMS ? new Phone(row.text(3)).masked() : new MailAddress(row.text(3)).masked();
    return new OutboxRow(row.number(0), channel, row.text(2), address, row.text(4), row.text(5).lines().findFirst().orElse(""),
        row.constant(6, OutboxState.class), (int) row.number(7), row.number(8), row.text(9), row.instant(10));
  }

  /**
   * Sends again what failed, whose fate is unknown, or what could not go out before. What was refused goes under a new key;
   * what may have gone out goes under its old one, so a gateway that had it gives it out once.
   */
  @RolesAllowed("administrator")
  public void resend(long id, long token) {
    var channel = (String) em.createNativeQuery("select channel from outbox where id = ?1").setParameter(1, id)
        .getSingleResult();
    if (!isOpen(Channel.valueOf(channel))) {
      throw new RuleViolation("inbox.outbox.no-channel");
    }
    decide(id, token, OutboxState.PENDING);
  }

  /** Leaves it as it is, for good. */
  @RolesAllowed("administrator")
  public void leave(long id, long token) {
    decide(id, token, OutboxState.LEFT);
  }

  private void decide(long id, long token, OutboxState state) {
    acts.inRealTime();
    var decided = em.createNativeQuery(DECIDE).setParameter(1, id).setParameter(2, token).setParameter(3, state.name())
        .setParameter(4, caller.accountId()).executeUpdate();
    if (decided == 0) {
      throw new Conflict("inbox.outbox.decided");
    }
  }

  @RolesAllowed("administrator")
  public boolean isOpen(Channel channel) {
    return carriers.of(channel).isPresent();
  }

  /** Who would be told of this kind, all organisations together, and outside of the portal. */
  @RolesAllowed("administrator")
  public Reached reached(TidingKind kind) {
    var row = (Object[]) em.createNativeQuery(REACHED).setParameter(1, kind.topic().name()).setParameter(2, kind.legal())
        .setParameter(3, String.join(",", organisations(kind.reader()))).getSingleResult();
    return new Reached(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
  }

  private static Set<String> organisations(TidingKind.Reader reader) {
    return switch (reader) {
      case FIRM -> Set.of("FIRM");
      case PROVIDER -> Set.of("PROVIDER");
      case REDEEMER, BOTH -> Set.of("FIRM", "PROVIDER");
    };
  }
}
