-- A limit that a rule sets may change with the rule's next version. What is committed is held to the cap of the version that
-- commits it, in the same update that counts it; the limit itself keeps the highest cap so far. A voucher's face value and a
-- round's pool are no such limits: they are made once and only shrink. The rest of the function is as it was.
create or replace function ledger_post(p_key text, p_kind text, p_subject text, p_subject_id bigint, p_day date, p_moves jsonb)
  returns bigint
  language plpgsql security definer
  set search_path = pg_catalog, public
  set enable_hashjoin = off
  set enable_mergejoin = off
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
        as m(ceiling text, subject bigint, scope text, budget bigint, amount numeric, lapse numeric, cap numeric)
    ), path as (
      select b.id, b.parent_id, b.depth, b.fiscal_year, m.amount from move m join budget b on b.id = m.budget
      union all
      select b.id, b.parent_id, b.depth, b.fiscal_year, p.amount from path p join budget b on b.id = p.parent_id
    ), target as (
      select array_position(array['VOUCHER', 'FIRM_MEASURE', 'FIRM_YEAR', 'CONTROLLER_YEAR', 'PROGRAMME_YEAR', 'FACE_POOL'], c.kind) as rank,
             0 as height, c.kind, c.id, m.amount,
             coalesce(m.lapse, 0) as lapse, c.fiscal_year, c.kind in ('FACE_POOL', 'PROGRAMME_YEAR') as spendable,
             case when p_kind = 'COMMIT' and c.kind not in ('VOUCHER', 'FACE_POOL') then m.cap end as held
        from move m join ceiling c
          on c.kind = m.ceiling and c.subject_id = m.subject and c.scope = coalesce(m.scope, '')
      union all
      select 9, 9 - depth, 'BUDGET', id, sum(amount), 0, fiscal_year, true, null from path
        group by id, depth, fiscal_year
    )
    select t.*, t.spendable and p_kind = 'COMMIT' and y.state = 'CLOSED' as too_late, case when t.spendable and p_kind = 'RELEASE' and y.state = 'CLOSED' then t.amount else 0 end as surplus,
           case p_kind when 'COMMIT' then t.amount when 'RETURN' then t.amount else -t.amount end as committed,
           case p_kind when 'PAY' then t.amount when 'RETURN' then -t.amount else 0 end as paid
      from target t join fiscal_year y on y.year = t.fiscal_year
     order by t.rank, t.height, t.id
  loop
    if v_row.too_late then
      raise exception 'the year % is closed', v_row.fiscal_year using errcode = 'KC005', detail = v_row.fiscal_year;
    end if;
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
      update ceiling set committed = committed + v_row.committed, paid = paid + v_row.paid,
             cap = greatest(cap, v_row.held)
       where id = v_row.id and committed + v_row.committed >= 0 and paid + v_row.paid >= 0
         and committed + v_row.committed + paid + v_row.paid <= coalesce(v_row.held, cap);
    end if;
    if not found then
      if v_row.kind = 'BUDGET' then
        select cap - committed - paid into v_left from budget where id = v_row.id;
      else
        select greatest(coalesce(v_row.held, cap) - committed - paid, 0) into v_left from ceiling where id = v_row.id;
      end if;
      raise exception 'cap reached: % % has % left', v_row.kind, v_row.id, v_left
        using errcode = 'KC001', detail = v_row.kind || ' ' || v_row.id || ' ' || v_left;
    end if;
  end loop;
  return v_entry;
end
$$;
