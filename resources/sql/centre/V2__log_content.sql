-- The content of an access entry and its salt, apart from the entry that commits to them.
alter table access_entry add column salt bytea;
alter table access_entry add column content bytea;
