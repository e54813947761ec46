-- A password that somebody else made opens the door once: its person takes another before anything else.
alter table account add column password_once boolean not null default false;
