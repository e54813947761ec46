-- Files that were uploaded and never handed in do not stay for ever: the application may delete them, a nightly job does.
-- The bytes go with their row and cannot go alone. What belongs to a case stays as it is, whoever asks: nothing of a file
-- ever changes but whom it belongs to, and that once.
grant delete on attachment to kc_app;
revoke update on attachment from kc_app;
grant update (owner_id) on attachment to kc_app;

alter table attachment_content drop constraint attachment_content_attachment_id_fkey;
alter table attachment_content add foreign key (attachment_id) references attachment on delete cascade;

create function attachment_of_a_case_stays() returns trigger language plpgsql as $$
begin
  raise exception 'attachment % belongs to a case', old.id using errcode = 'KC006';
end
$$;
create trigger stays before update or delete on attachment for each row when (old.owner_id is not null)
  execute function attachment_of_a_case_stays();

create index attachment_loose on attachment (uploaded_at) where owner_id is null;
