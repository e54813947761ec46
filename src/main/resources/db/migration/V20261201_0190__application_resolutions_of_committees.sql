-- Money of the innovation fund is put in after a look into the books and a resolution of the fund's committee; a committee that
-- votes something down binds the office.
select set_config('app.actor', 'migration', true);
alter table support_step add column resolution text check (length(resolution) between 1 and 60),
  add column voted_for integer check (voted_for between 0 and 99), add column voted_against integer check (voted_against between 0 and 99),
  add column voted_amount numeric(18,2) check (voted_amount >= 0),
  add constraint support_step_resolution check (num_nulls(resolution, voted_for, voted_against, voted_amount) in (0, 4)),
  add constraint support_step_votes check (voted_for + voted_against > 0);

-- Nothing is approved that a committee voted down since it was handed in last.
create function voted_down_refused() returns trigger language plpgsql as $$
begin
  if exists (select from support_step s where s.support_request_id = new.id and s.voted_for <= s.voted_against
                and s.round = (select max(round) from support_step where support_request_id = new.id)) then
    raise exception 'a committee voted % down', new.number using errcode = 'check_violation', constraint = 'support_voted_down';
  end if;
  return null;
end $$;
create trigger voted_down after update on support_request for each row
  when (new.state = 'APPROVED' and old.state <> 'APPROVED') execute function voted_down_refused();

update rule_version set terms = jsonb_set(terms::jsonb, '{steps}',
        '[{"code": "due-diligence", "zh": "尽职调查", "en": "Due diligence", "by": "OFFICE", "days": 20},
          {"code": "committee", "zh": "投资决策委员会审议", "en": "Investment committee", "by": "OFFICE", "days": 15, "voted": true}]')::text
 where measure_code in ('INV-STAGE', 'INV-FOLLOW') and terms is not null and source_status = 'SAMPLE' and owner = '330600';
-- What is checked and not decided takes the same way.
update support_request r set step_by = v.terms::jsonb #>> '{steps,0,by}'
  from rule_version v
 where v.id = r.rule_version_id and r.state = 'CHECKED' and r.measure_code in ('INV-STAGE', 'INV-FOLLOW') and r.step_by is null
   and v.terms::jsonb #>> '{steps,0,by}' is not null;
