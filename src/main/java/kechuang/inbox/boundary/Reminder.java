package kechuang.inbox.boundary;

import java.util.List;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Told;

/**
 * What people are reminded of before its last day, at which distances, and how the database finds it. Each query answers
 * key, organisation, number, amount and last day of what ends after {@code ?1} and not after {@code ?2}.
 */
public enum Reminder {

  APPLICATION_RETURNED(TidingKind.APPLICATION_RETURN_DUE, true, List.of(1, 3), """
      select a.number as key, a.organisation_id as organisation, a.number, a.amount, a.due_on as day from application a
       where a.state = 'RETURNED' and a.due_on > ?1 and a.due_on <= ?2"""),

  OFFER(TidingKind.OFFER_DUE, true, List.of(2), """
      select a.number as key, a.organisation_id as organisation, a.number, a.amount, a.due_on as day from application a
       where a.state = 'OFFERED' and a.due_on > ?1 and a.due_on <= ?2"""),

  AWARD(TidingKind.AWARD_ANSWER_DUE, true, List.of(1, 3), """
      select a.number as key, a.organisation_id as organisation, a.number, a.amount, a.due_on as day from award a
       where a.state = 'OFFERED' and a.due_on > ?1 and a.due_on <= ?2"""),

  MILESTONE(TidingKind.MILESTONE_DUE, false, List.of(7, 30), """
      select a.number as key, a.organisation_id as organisation, a.number, null::numeric as amount, s.planned_on as day
        from milestone s join agreement g on g.award_id = s.award_id join award a on a.id = s.award_id
       where g.state = 'SIGNED' and s.state in ('PLANNED', 'RECTIFY') and s.planned_on > ?1 and s.planned_on <= ?2"""),

  ORDER_ANSWER(TidingKind.ORDER_ANSWER_DUE, true, List.of(2), """
      select s.id::text as key, s.provider_id as organisation, s.number, s.hold as amount, s.answer_by as day
        from service_order s where s.state = 'PLACED' and s.answer_by > ?1 and s.answer_by <= ?2"""),

  CLAIM_RETURNED(TidingKind.CLAIM_RETURN_DUE, true, List.of(1, 3), """
      select c.id::text as key, c.redeemer_id as organisation, c.number, c.amount, c.due_on as day from claim c
       where c.state = 'RETURNED' and c.due_on > ?1 and c.due_on <= ?2"""),

  /** Only while something is left that would go. */
  VOUCHER(TidingKind.VOUCHER_EXPIRING, false, List.of(7, 30), """
      select v.number as key, v.organisation_id as organisation, v.number, b.cap - b.committed - b.paid as amount,
             v.expires_on as day
        from voucher v join ceiling b on b.kind = 'VOUCHER' and b.subject_id = v.id
       where v.state = 'ACTIVE' and v.expires_on > ?1 and v.expires_on <= ?2 and b.cap > b.committed + b.paid"""),

  /** While nobody's offer was accepted. */
  NEED(TidingKind.NEED_DUE, false, List.of(7), """
      select n.number as key, n.organisation_id as organisation, n.number, null::numeric as amount, n.open_until as day
        from need n where n.state = 'OPEN' and n.open_until > ?1 and n.open_until <= ?2"""),

  /** What an order still holds and no claim draws on. */
  REDEMPTION(TidingKind.ORDER_REDEEM_DUE, false, List.of(7, 30), """
      select s.id::text as key, case r.redeemer when 'PROVIDER' then s.provider_id else s.organisation_id end as organisation,
             s.number, s.hold - coalesce(d.claimed, 0) as amount, v.redeem_by as day
        from service_order s join voucher v on v.id = s.voucher_id join round r on r.id = v.round_id
        left join lateral (select sum(c.amount) as claimed from claim c
                            where c.service_order_id = s.id and c.state <> 'REJECTED') d on true
       where s.state = 'CONFIRMED' and s.hold > coalesce(d.claimed, 0) and v.redeem_by > ?1 and v.redeem_by <= ?2""");

  private final TidingKind kind;
  private final boolean workingDays;
  private final List<Integer> stages;
  private final String query;

  Reminder(TidingKind kind, boolean workingDays, List<Integer> stages, String query) {
    this.kind = kind;
    this.workingDays = workingDays;
    this.stages = stages;
    this.query = query;
  }

  TidingKind kind() {
    return kind;
  }

  /** Whether the distances are working days. */
  boolean inWorkingDays() {
    return workingDays;
  }

  /** The distances from the last day, the nearest first. */
  List<Integer> stages() {
    return stages;
  }

  String query() {
    return query;
  }

  /** Whether its sentences name an amount. */
  boolean namesAmount() {
    return kind.names().contains(Told.AMOUNT);
  }
}
