-- Money. Counters hold "committed + paid <= cap" at every commit; ledger lines say how they came about.

create table fiscal_year (
  year  integer primary key,
  state text    not null default 'OPEN' check (state in ('OPEN', 'CLOSED'))
);

create sequence budget_id increment by 50 start with 50;
create table budget (
  id          bigint  primary key,
  fiscal_year integer not null references fiscal_year,
  parent_id   bigint  references budget,
  depth       integer not null check (depth between 0 and 9),
  level       text    check (level in ('PROVINCE', 'CITY', 'COUNTY')),
  owner       text    references county,
  code        text    not null,
  name_zh     text    not null,
  name_en     text    not null,
  cap         numeric(18,2) not null,
  committed   numeric(18,2) not null default 0,
  paid        numeric(18,2) not null default 0,
  surplus     numeric(18,2) not null default 0,
  unique (fiscal_year, code),
  check ((parent_id is null) = (depth = 0)),
  constraint budget_cap check (committed >= 0 and paid >= 0 and committed + paid <= cap)
) with (fillfactor = 50);
create index budget_parent on budget (parent_id);

create sequence ceiling_id increment by 50 start with 50;
create table ceiling (
  id          bigint  primary key,
  kind        text    not null check (kind in ('VOUCHER', 'FIRM_MEASURE', 'FIRM_YEAR', 'CONTROLLER_YEAR', 'FACE_POOL')),
  subject_id  bigint  not null,
  scope       text    not null default '',
  fiscal_year integer not null references fiscal_year,
  owner       text    not null references county,
  cap         numeric(18,2) not null,
  committed   numeric(18,2) not null default 0,
  paid        numeric(18,2) not null default 0,
  surplus     numeric(18,2) not null default 0,
  unique (kind, subject_id, scope),
  constraint ceiling_cap check (committed >= 0 and paid >= 0 and committed + paid <= cap)
) with (fillfactor = 50);

create sequence ledger_entry_id;
create table ledger_entry (
  id            bigint      primary key default nextval('ledger_entry_id'),
  operation_key text        not null unique,
  kind          text        not null check (kind in ('COMMIT', 'RELEASE', 'PAY', 'RETURN')),
  subject       text        not null,
  subject_id    bigint      not null,
  business_day  date        not null,
  actor         text        not null,
  at            timestamptz not null default clock_timestamp()
);
create index ledger_entry_subject on ledger_entry (subject, subject_id);

create sequence ledger_line_id;
create table ledger_line (
  id         bigint primary key default nextval('ledger_line_id'),
  entry_id   bigint not null references ledger_entry,
  unit       text   not null check (unit in ('FACE', 'CASH')),
  budget_id  bigint references budget,
  ceiling_id bigint references ceiling,
  account    text   not null check (account in ('AVAILABLE', 'COMMITTED', 'PAID')),
  amount     numeric(18,2) not null check (amount <> 0),
  check ((unit = 'CASH') = (budget_id is not null) and (unit = 'FACE') = (ceiling_id is not null))
);
create index ledger_line_entry on ledger_line (entry_id);
create index ledger_line_budget on ledger_line (budget_id) where budget_id is not null;
create index ledger_line_ceiling on ledger_line (ceiling_id) where ceiling_id is not null;

-- The only function that moves money, and the last statement of the transaction that calls it.
-- p_moves: [{"ceiling": "FACE_POOL", "subject": 7, "scope": "", "cap": 20000000.00, "year": 2017, "owner": "330600",
--            "amount": 1000.00, "lapse": 0}, {"budget": 12, "amount": 500.00}]
-- A ceiling that does not exist yet is made with its "cap"; "lapse" lowers a voucher's cap, because value that went
-- back to the pool is no longer the holder's. Inserts come first, guarded updates last, always in the same order.
-- A cap that would be broken ends the transaction with KC001 and says which one and what is left.
create function ledger_post(p_key text, p_kind text, p_subject text, p_subject_id bigint, p_day date, p_moves jsonb)
  returns bigint
  language plpgsql security definer
  set search_path = pg_catalog, public
as $$
declare
  v_entry bigint;
  v_row   record;
  v_left  numeric;
begin
  insert into ledger_entry (operation_key, kind, subject, subject_id, business_day, actor)
    values (p_key, p_kind, p_subject, p_subject_id, p_day, current_setting('app.actor')) returning id into v_entry;

  if exists (select from jsonb_to_recordset(p_moves) as m(amount numeric, lapse numeric)
             where coalesce(amount, -1) < 0 or coalesce(lapse, 0) < 0
                or scale(amount) > 2 or scale(coalesce(lapse, 0)) > 2) then
    raise exception 'an amount must not be negative or finer than a fen' using errcode = 'KC004';
  end if;

  insert into ceiling (id, kind, subject_id, scope, fiscal_year, owner, cap)
    select nextval('ceiling_id'), m.ceiling, m.subject, coalesce(m.scope, ''), m.year, m.owner, m.cap
      from jsonb_to_recordset(p_moves) as m(ceiling text, subject bigint, scope text, year integer, owner text, cap numeric)
     where m.ceiling is not null and m.cap is not null
    on conflict (kind, subject_id, scope) do nothing;

  insert into ledger_line (entry_id, unit, budget_id, ceiling_id, account, amount)
    select v_entry, case when b.id is null then 'FACE' else 'CASH' end, b.id, c.id, a.account, a.sign * m.amount
      from jsonb_to_recordset(p_moves) as m(ceiling text, subject bigint, scope text, budget bigint, amount numeric)
      left join budget b on b.id = m.budget
      left join ceiling c on c.kind = m.ceiling and c.subject_id = m.subject and c.scope = coalesce(m.scope, '')
      join (values ('COMMIT', 'AVAILABLE', -1), ('COMMIT', 'COMMITTED', 1), ('RELEASE', 'COMMITTED', -1),
                   ('RELEASE', 'AVAILABLE', 1), ('PAY', 'COMMITTED', -1), ('PAY', 'PAID', 1),
                   ('RETURN', 'PAID', -1), ('RETURN', 'COMMITTED', 1)) as a(kind, account, sign) on a.kind = p_kind
     where m.amount > 0;

  for v_row in
    with recursive move as (
      select m.* from jsonb_to_recordset(p_moves)
        as m(ceiling text, subject bigint, scope text, budget bigint, amount numeric, lapse numeric)
    ), path as (
      select b.id, b.parent_id, b.depth, b.fiscal_year, m.amount from move m join budget b on b.id = m.budget
      union all
      select b.id, b.parent_id, b.depth, b.fiscal_year, p.amount from path p join budget b on b.id = p.parent_id
    ), target as (
      select array_position(array['VOUCHER', 'FIRM_MEASURE', 'FIRM_YEAR', 'CONTROLLER_YEAR', 'FACE_POOL'], c.kind) as rank,
             0 as height, c.kind, c.id, m.amount,
             coalesce(m.lapse, 0) as lapse, c.fiscal_year, c.kind = 'FACE_POOL' as spendable
        from move m join ceiling c
          on c.kind = m.ceiling and c.subject_id = m.subject and c.scope = coalesce(m.scope, '')
      union all
      select 9, 9 - depth, 'BUDGET', id, sum(amount), 0, fiscal_year, true from path
        group by id, depth, fiscal_year
    )
    select t.*, case when t.spendable and p_kind = 'RELEASE' and y.state = 'CLOSED' then t.amount else 0 end as surplus,
           case p_kind when 'COMMIT' then t.amount when 'RETURN' then t.amount else -t.amount end as committed,
           case p_kind when 'PAY' then t.amount when 'RETURN' then -t.amount else 0 end as paid
      from target t join fiscal_year y on y.year = t.fiscal_year
     order by t.rank, t.height, t.id
  loop
    if v_row.kind = 'BUDGET' then
      if v_row.surplus > 0 then
        update budget set committed = committed + v_row.committed, cap = cap - v_row.surplus,
               surplus = surplus + v_row.surplus
         where id = v_row.id and committed + v_row.committed >= 0;
      else
        update budget set committed = committed + v_row.committed, paid = paid + v_row.paid
         where id = v_row.id and committed + v_row.committed >= 0 and paid + v_row.paid >= 0
           and committed + v_row.committed + paid + v_row.paid <= cap;
      end if;
    elsif v_row.lapse + v_row.surplus > 0 then
      update ceiling set committed = committed + v_row.committed, cap = cap - v_row.lapse - v_row.surplus,
             surplus = surplus + v_row.surplus
       where id = v_row.id and committed + v_row.committed >= 0
         and committed + v_row.committed + paid <= cap - v_row.lapse - v_row.surplus;
    else
      update ceiling set committed = committed + v_row.committed, paid = paid + v_row.paid
       where id = v_row.id and committed + v_row.committed >= 0 and paid + v_row.paid >= 0
         and committed + v_row.committed + paid + v_row.paid <= cap;
    end if;
    if not found then
      if v_row.kind = 'BUDGET' then
        select cap - committed - paid into v_left from budget where id = v_row.id;
      else
        select cap - committed - paid into v_left from ceiling where id = v_row.id;
      end if;
      raise exception 'cap reached: % % has % left', v_row.kind, v_row.id, v_left
        using errcode = 'KC001', detail = v_row.kind || ' ' || v_row.id || ' ' || v_left;
    end if;
  end loop;
  return v_entry;
end
$$;

-- What counters say against what the lines say; empty when the books agree. Parents are checked against their leaves.
create view ledger_difference as
  with leaf as (
    select 'BUDGET' as kind, b.id, b.committed, b.paid,
           coalesce(sum(l.amount) filter (where l.account = 'COMMITTED'), 0) as line_committed,
           coalesce(sum(l.amount) filter (where l.account = 'PAID'), 0) as line_paid
      from budget b left join ledger_line l on l.budget_id = b.id
     where not exists (select from budget child where child.parent_id = b.id) group by b.id
    union all
    select c.kind, c.id, c.committed, c.paid,
           coalesce(sum(l.amount) filter (where l.account = 'COMMITTED'), 0),
           coalesce(sum(l.amount) filter (where l.account = 'PAID'), 0)
      from ceiling c left join ledger_line l on l.ceiling_id = c.id group by c.id
    union all
    select 'PARENT', p.id, p.committed, p.paid, sum(b.committed), sum(b.paid)
      from budget p join budget b on b.parent_id = p.id group by p.id
  )
  select * from leaf where committed <> line_committed or paid <> line_paid;

-- Entries whose lines do not cancel out, per unit; always empty.
create view ledger_unbalanced as
  select entry_id, unit, sum(amount) as difference from ledger_line group by entry_id, unit having sum(amount) <> 0;

create trigger audit_capture after insert or delete on budget for each row execute function audit.capture('id');
create trigger audit_capture_cap after update of cap, parent_id, owner on budget
  for each row execute function audit.capture('id');
create trigger audit_capture after insert or delete on ceiling for each row execute function audit.capture('id');
create trigger audit_capture_cap after update of cap, owner on ceiling for each row execute function audit.capture('id');
call audit.watch('fiscal_year', 'year');
call audit.watch('ledger_entry', 'id');
