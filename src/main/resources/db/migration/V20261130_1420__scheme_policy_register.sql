-- The policy register: official documents with what stands at the head of a notice, clause by clause, so that every version
-- of a rule can name what it rests on. Two persons publish a document, and two repeal it; nothing of it changes in between.
create sequence policy_document_id increment by 50 start with 50;
create table policy_document (
  id                 bigint  primary key,
  owner              text    not null references county,
  title_zh           text    not null check (length(title_zh) between 1 and 200),
  title_en           text    not null check (length(title_en) between 1 and 300),
  summary_zh         text    check (length(summary_zh) <= 2000),
  summary_en         text    check (length(summary_en) <= 2000),
  index_number       text    check (length(index_number) <= 60),
  openness           text    check (openness in ('PROACTIVE', 'ON_REQUEST')),
  publisher_zh       text    check (length(publisher_zh) <= 100),
  publisher_en       text    check (length(publisher_en) <= 200),
  written_on         date,
  published_on       date,
  subject            text    check (subject in ('INNOVATION', 'TALENT', 'INTELLECTUAL_PROPERTY', 'FINANCE', 'FUNDS', 'PLANNING',
                                                'OTHER')),
  document_number    text    check (length(document_number) <= 60),
  effective_from     date,
  effective_to       date,
  source_status      text    not null check (source_status in ('SAMPLE', 'CONFIRMED')),
  state              text    not null check (state in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'REPEAL_PROPOSED', 'REPEALED', 'DISCARDED')),
  original_id        bigint  references attachment,
  proposed_by        bigint  references account,
  published_by       bigint  references account,
  repealed_on        date,
  repeal_reason      text    check (length(repeal_reason) <= 2000),
  replaced_by        bigint  references policy_document,
  repeal_proposed_by bigint  references account,
  repealed_by        bigint  references account,
  version            bigint  not null default 0,
  check (effective_to is null or effective_from is null or effective_to >= effective_from),
  constraint policy_document_proposed_by_someone check (state in ('DRAFT', 'DISCARDED') or proposed_by is not null),
  constraint policy_document_published_by_two check (state in ('DRAFT', 'PROPOSED', 'DISCARDED')
    or published_by is not null and published_on is not null and published_by <> proposed_by),
  constraint policy_document_repeal_has_its_reason check (state not in ('REPEAL_PROPOSED', 'REPEALED')
    or repealed_on is not null and repeal_reason is not null and repeal_proposed_by is not null),
  constraint policy_document_repealed_by_two check (state <> 'REPEALED'
    or repealed_by is not null and repealed_by <> repeal_proposed_by),
  check (replaced_by <> id)
);
create index policy_document_owner on policy_document (owner, id);
create index policy_document_replaced_by on policy_document (replaced_by) where replaced_by is not null;

-- Clauses change their places while a document is drafted, so their order is looked at when all of them are written.
create sequence policy_clause_id increment by 50 start with 50;
create table policy_clause (
  id          bigint  primary key,
  document_id bigint  not null references policy_document,
  position    integer not null check (position > 0),
  number      text    not null check (length(number) between 1 and 40),
  title_zh    text    not null check (length(title_zh) between 1 and 100),
  title_en    text    not null check (length(title_en) between 1 and 200),
  text_zh     text    not null check (length(text_zh) between 1 and 4000),
  text_en     text    check (length(text_en) <= 4000),
  unique (document_id, position) deferrable initially deferred,
  unique (document_id, number) deferrable initially deferred
);

create sequence policy_document_event_id increment by 50 start with 50;
create table policy_document_event (
  id                 bigint primary key,
  policy_document_id bigint not null references policy_document,
  from_state         text,
  event              text   not null,
  to_state           text   not null,
  actor              bigint references account,
  at                 timestamptz not null,
  note               text   check (length(note) <= 2000)
);
create index policy_document_event_of on policy_document_event (policy_document_id, id);
revoke update, delete on policy_document_event from kc_app;
revoke delete on policy_document from kc_app;

-- What a version of a rule rests on; none where its text says so in its own words.
alter table rule_version add column clause_id bigint references policy_clause;
create index rule_version_clause on rule_version (clause_id) where clause_id is not null;

-- What people rely on stays as it was published; repealing only adds to it.
create trigger published_content after update on policy_document for each row
  when (old.state <> 'DRAFT' and current_user = 'kc_app')
  execute function refuse_other_content('owner', 'title_zh', 'title_en', 'summary_zh', 'summary_en', 'index_number', 'openness',
    'publisher_zh', 'publisher_en', 'written_on', 'subject', 'document_number', 'effective_from', 'effective_to',
    'source_status', 'original_id');
create trigger published_once after update on policy_document for each row
  when (old.published_by is not null and current_user = 'kc_app')
  execute function refuse_other_content('proposed_by', 'published_by', 'published_on');
create trigger repealed_once after update on policy_document for each row
  when (old.repealed_by is not null and current_user = 'kc_app')
  execute function refuse_other_content('state', 'repealed_on', 'repeal_reason', 'replaced_by', 'repeal_proposed_by', 'repealed_by');
create function refuse_clause_of_a_settled_document() returns trigger language plpgsql as $$
begin
  if exists (select from policy_document d where d.id = coalesce(new.document_id, old.document_id) and d.state <> 'DRAFT') then
    raise exception 'clause of a document that is no draft' using errcode = 'KC006';
  end if;
  return null;
end $$;
create trigger only_of_drafts after insert or update or delete on policy_clause for each row
  when (current_user = 'kc_app') execute function refuse_clause_of_a_settled_document();
create trigger deputy_is_not_second after insert or update of published_by on policy_document for each row
  when (new.published_by is not null) execute function deputy_as_second_refused('proposed_by', 'published_by');
create trigger deputy_does_not_repeal after insert or update of repealed_by on policy_document for each row
  when (new.repealed_by is not null) execute function deputy_as_second_refused('repeal_proposed_by', 'repealed_by');

call audit.watch('policy_document', 'id');
call audit.watch('policy_clause', 'id');
call audit.watch('policy_document_event', 'id');
