-- What is bought is paid against invoices, and an invoice supports one payment only.
alter table milestone add column invoices text check (length(invoices) between 8 and 820);
