-- A team has a yearly limit of its own, 50,000 yuan unless the round says otherwise, and a measure says whom it is for.
alter table round add column team_year_cap numeric(18,2) not null default 50000.00 check (team_year_cap > 0);
create trigger proposed_team_limit after update on round for each row
  when (old.state <> 'DRAFT' and new.state <> 'DRAFT' and current_user = 'kc_app')
  execute function refuse_other_content('team_year_cap');

select set_config('app.actor', 'migration', true);
alter table measure add column applicant text not null default 'FIRM' check (applicant in ('FIRM', 'TEAM'));
update measure set applicant = 'TEAM' where code = 'V-TEAM';

-- The first version forgot what is asked of every applicant: the county the round serves, and no bar.
insert into rule_version (id, measure_code, number, effective_from, source, source_status)
select nextval('rule_version_id'), measure_code, 2, effective_from, source, source_status
  from rule_version where measure_code = 'V-TEAM' and number = 1;
insert into rule_condition (id, rule_version_id, stage, position, code, expression, text_zh, text_en)
select nextval('rule_condition_id'), v.id, c.stage, c.position, c.code, c.expression, c.text_zh, c.text_en
  from rule_version v join (
    select stage, position, code, expression, text_zh, text_en from rule_condition
     where rule_version_id = (select id from rule_version where measure_code = 'V-TEAM' and number = 1)
    union all
    values ('ELIGIBLE', 50, 'county', 'firm.county in round.counties',
            '众创空间或孵化器的注册地在批次服务的区县', 'The space lies in a county that the round serves'),
           ('ELIGIBLE', 60, 'not-barred', '!firm.barred',
            '团队及其众创空间或孵化器没有在惩戒期内的失信记录', 'No bar for a breach of trust is in force on the team or its space')
  ) c on v.measure_code = 'V-TEAM' and v.number = 2
 order by c.stage, c.position;
