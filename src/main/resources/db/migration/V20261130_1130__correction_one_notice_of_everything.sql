-- What an office sends back it says at once (一次性告知): one notice marks every field and every file concerned, with a remark
-- each. What the case said at that moment is kept, so that the answer shows what changed and whether anything changed that
-- nobody had asked about, and so that what was there the first time already is not asked for later without a reason.
create sequence case_return_id increment by 50 start with 50;
create table case_return (
  id           bigint  primary key,
  case_kind    text    not null check (case_kind in ('APPLICATION', 'CLAIM')),
  case_id      bigint  not null,
  number       integer not null check (number > 0),
  note         text    not null check (length(note) between 1 and 2000),
  answer_by    date    not null,
  again_reason text    check (length(again_reason) between 1 and 500),
  late_marks   integer not null default 0 check (late_marks >= 0),
  stated       text    not null,
  returned_by  bigint  not null references account,
  returned_at  timestamptz not null,
  unique (case_kind, case_id, number),
  constraint case_return_late_with_reason check (late_marks = 0 or again_reason is not null)
);

create sequence return_mark_id increment by 50 start with 50;
create table return_mark (
  id             bigint  primary key,
  case_return_id bigint  not null references case_return,
  target         text    not null check (length(target) between 1 and 60),
  remark         text    not null check (length(remark) between 1 and 500),
  late           boolean not null,
  resolved       boolean not null default false,
  unique (case_return_id, target)
);

-- A notice that went out stays as it was; of a mark it is only learnt that it was answered.
revoke update, delete on case_return from kc_app;
revoke update, delete on return_mark from kc_app;
grant update (resolved) on return_mark to kc_app;
call audit.watch('case_return', 'id');
call audit.watch('return_mark', 'id');
