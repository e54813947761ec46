-- What a version of a rule gives (扶持标准) is data like its conditions: formula, caps, what is taken off, instalments, what has
-- to be shown. Vouchers have none here: their terms are their round's.
alter table rule_version add column terms text;
