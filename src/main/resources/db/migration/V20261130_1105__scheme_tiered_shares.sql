-- Some counties pay small fees in full and a share of what is above, up to a limit for each contract: a measure says that
-- its share comes in tiers, a round which.
select set_config('app.actor', 'migration', true);
alter table measure add column formula text not null default 'SHARE' check (formula in ('SHARE', 'TIERS'));
update measure set formula = 'TIERS' where code = 'V-TIER';

alter table round add column contract_cap numeric(18,2) check (contract_cap > 0);
create table round_tier (
  round_id bigint not null references round,
  position integer not null,
  up_to    numeric(18,2) check (up_to > 0),
  share    numeric(5,4) not null check (share > 0 and share <= 1),
  primary key (round_id, position)
);
call audit.watch('round_tier', 'round_id');
create trigger only_of_drafts after insert or update or delete on round_tier for each row
  when (current_user = 'kc_app') execute function refuse_parts_of_a_proposed_round();
create trigger proposed_contract_cap after update on round for each row
  when (old.state <> 'DRAFT' and new.state <> 'DRAFT' and current_user = 'kc_app')
  execute function refuse_other_content('contract_cap');
