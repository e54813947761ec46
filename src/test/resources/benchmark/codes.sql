-- GB 11714: the check character of an organisation code's eight characters.
create function pg_temp.organisation_check(p_eight text) returns text language sql immutable as $$
  select substr('0123456789X0', 12 - (sum((strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(p_eight, i, 1)) - 1)
         * (array[3, 7, 9, 10, 5, 8, 4, 2])[i]) % 11)::integer, 1)
    from generate_series(1, 8) i
$$;

-- GB 32100: the code of an enterprise (91) of a region, complete with both check characters.
create function pg_temp.credit_code(p_region text, p_eight text) returns text language sql immutable as $$
  with code as (select '91' || p_region || p_eight || pg_temp.organisation_check(p_eight) as text)
  select code.text || substr('0123456789ABCDEFGHJKLMNPQRTUWXY', (1 + (31 - sum(
           (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(code.text, i, 1)) - 1)
           * (array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28])[i]) % 31) % 31)::integer, 1)
    from code, generate_series(1, 17) i group by code.text
$$;

