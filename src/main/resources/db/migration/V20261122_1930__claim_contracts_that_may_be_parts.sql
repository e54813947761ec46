-- Live contracts of the same firm and provider, of the same service or subject, within ninety days of each other: signs of
-- one contract split into parts. Seen from every part, also from the first, which nothing stood beside when it was placed.
create view service_order_sibling as
  select o.id as service_order_id, s.id as sibling_id
    from service_order o
    join service_order s on s.organisation_id = o.organisation_id and s.provider_id = o.provider_id and s.id <> o.id
     and (s.service_kind = o.service_kind or s.normalised_subject = o.normalised_subject)
     and s.contract_date between o.contract_date - 90 and o.contract_date + 90
   where s.state in ('PLACED', 'CONFIRMED', 'CLOSED');
