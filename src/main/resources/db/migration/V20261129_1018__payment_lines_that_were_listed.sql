-- A payment line's history begins with its being listed. Earlier lines came in the act that cleared their claim.
select set_config('app.actor', 'system', true);

insert into payment_line_event (id, payment_line_id, event, to_state, actor, at)
select nextval('payment_line_event_id'), l.id, 'LIST', 'DUE', cleared.actor, cleared.at
  from payment_line l
  join lateral (select e.actor, e.at from claim_event e where e.claim_id = l.claim_id and e.event = 'CLEAR'
                 order by e.id limit 1) cleared on true
 order by l.id;
