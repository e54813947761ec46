-- Whatever a notice lists can be objected to: a claim on a voucher, or an award. Which of the two it is makes no difference to
-- who may object, who answers and what waits.
create view notice_line as
  select i.notice_id, i.claim_id, null::bigint as award_id, c.number, i.amount, o.organisation_id, o.provider_id,
         row_number() over (partition by i.notice_id order by i.claim_id) as place
    from notice_item i join claim c on c.id = i.claim_id join service_order o on o.id = c.service_order_id
  union all
  select i.notice_id, null, i.award_id, a.number, i.amount, a.organisation_id, null,
         row_number() over (partition by i.notice_id order by i.award_id)
    from notice_award i join award a on a.id = i.award_id;
grant select on notice_line to kc_app;

alter table objection alter column claim_id drop not null;
alter table objection add column award_id bigint, add constraint objection_to_something check (num_nonnulls(claim_id, award_id) = 1),
  add constraint objection_award_listed foreign key (notice_id, award_id) references notice_award,
  add constraint objection_award_ends check (award_id is null or outcome is distinct from 'RETURN');
create index objection_open_award on objection (award_id) where state in ('LODGED', 'ACCEPTED');
drop trigger settled_content on objection;
create trigger settled_content after update on objection for each row
  execute function refuse_other_content('number', 'notice_id', 'claim_id', 'award_id', 'kind', 'name', 'contact', 'code_hash',
    'grounds', 'lodged_at', 'lodged_on', 'lodged_by', 'answer_by');

create or replace function late_objection_refused() returns trigger language plpgsql as $$
begin
  if new.award_id is null then
    perform from claim c where c.id = new.claim_id and c.notice_id = new.notice_id and c.state = 'PUBLISHED' for no key update;
  else
    perform from award a where a.id = new.award_id and a.notice_id = new.notice_id and a.state = 'PUBLISHED' for no key update;
  end if;
  if not found then
    raise exception 'item % of notice % is not in it any more', coalesce(new.claim_id, new.award_id), new.notice_id
      using errcode = 'KC007';
  end if;
  return null;
end $$;

create function suspended_award_refused() returns trigger language plpgsql as $$
begin
  if exists (select from objection o where o.award_id = new.id and o.state in ('LODGED', 'ACCEPTED')) then
    raise exception 'award % waits for the answer to an objection', new.id using errcode = 'KC008';
  end if;
  return null;
end $$;
create trigger suspended after update of state on award for each row
  when (new.state = 'GRANTED' and old.state = 'PUBLISHED') execute function suspended_award_refused();

-- Whoever decided on an award does not answer what is objected to it.
create function award_decider_answers_refused() returns trigger language plpgsql as $$
begin
  if exists (select from award a where a.id = new.award_id and new.answered_by in (a.decided_by, a.agreed_by)) then
    raise exception 'account % decided on what is objected to', new.answered_by using errcode = 'KC003';
  end if;
  return null;
end $$;
create trigger other_than_decider after insert or update of answered_by on objection for each row
  when (new.answered_by is not null and new.award_id is not null) execute function award_decider_answers_refused();
