-- "a <> b" holds as well where one of the two is nobody. Where money depends on two persons, both must be there.
alter table claim add constraint claim_decided_by_two check (state not in ('APPROVED', 'PUBLISHED', 'DUE', 'PAID')
  or (checked_by is not null and approved_by is not null));

alter table payment_line add constraint payment_line_settled_by_two check (state not in ('PAID', 'RETURNED_BY_BANK')
  or (marked_by is not null and confirmed_by is not null));
