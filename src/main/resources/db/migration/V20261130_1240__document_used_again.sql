-- What a firm handed in once it may use again: its files of a kind are looked up by what they are.
create index attachment_of_organisation on attachment (organisation_id, owner_kind, category, sha256, id) where owner_id is not null;
