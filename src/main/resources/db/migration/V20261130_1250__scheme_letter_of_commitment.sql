-- How a firm gives its word is the round's to say: a tick on the page, or the letter printed, stamped and scanned.
alter table round add column commitment_form text not null default 'SCREEN' check (commitment_form in ('SCREEN', 'STAMPED'));
