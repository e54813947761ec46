-- Between the county's check and the decision come the steps that the rule names: visits, experts, joint meetings. Nothing is
-- approved before all of them are recorded.
alter table support_request add column step_by text check (step_by in ('COUNTY', 'OFFICE')),
  add constraint support_steps_done check (step_by is null or state = 'CHECKED');
create table support_step (
  support_request_id bigint  not null references support_request,
  round              integer not null check (round > 0),
  position           integer not null check (position > 0),
  code               text    not null check (length(code) <= 50),
  done_on            date    not null,
  recorded_by        bigint  not null references account,
  note               text    not null check (length(note) between 1 and 2000),
  primary key (support_request_id, round, position)
);
call audit.watch('support_step', 'support_request_id');

-- Whoever belongs to the applicant records nothing of its review.
create function own_step_refused() returns trigger language plpgsql as $$
begin
  if exists (select from support_request r join organisation_member m on m.organisation_id = r.organisation_id
              where r.id = new.support_request_id and m.account_id = new.recorded_by) then
    raise exception 'account % belongs to the applicant', new.recorded_by using errcode = 'KC003';
  end if;
  return null;
end $$;
create trigger own_organisation after insert or update on support_step for each row execute function own_step_refused();

select set_config('app.actor', 'migration', true);
update rule_version set terms = jsonb_set(terms::jsonb, '{steps}', s.steps::jsonb)::text
  from (values
    ('GR-MAJOR', '[{"code": "experts", "zh": "专家评审", "en": "Meeting of experts", "by": "OFFICE", "days": 15},
                   {"code": "visit", "zh": "现场考察", "en": "Visit on the spot", "by": "COUNTY", "days": 10}]'),
    ('GR-RND',   '[{"code": "experts", "zh": "专家评审", "en": "Meeting of experts", "by": "OFFICE", "days": 15}]'),
    ('GR-PUB',   '[{"code": "experts", "zh": "专家评审", "en": "Meeting of experts", "by": "OFFICE", "days": 15}]'),
    ('TITLE-LAB', '[{"code": "visit", "zh": "现场考察", "en": "Visit on the spot", "by": "COUNTY", "days": 10},
                    {"code": "experts", "zh": "专家评审", "en": "Meeting of experts", "by": "OFFICE", "days": 15}]')
  ) as s(code, steps)
 where measure_code = s.code and terms is not null and source_status = 'SAMPLE' and owner = '330600';
-- What is checked and not decided takes the same way.
update support_request r set step_by = v.terms::jsonb #>> '{steps,0,by}'
  from rule_version v
 where v.id = r.rule_version_id and r.state = 'CHECKED' and v.terms::jsonb ? 'steps';
