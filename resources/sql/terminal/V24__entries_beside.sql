-- Measures (抑止, 支援措置) stand beside the record: an application waits beside another open entry.
-- What is open already keeps its place as the only one.
ALTER TABLE open_entry ADD COLUMN beside BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE open_entry DROP CONSTRAINT open_entry_pk;
ALTER TABLE open_entry ADD CONSTRAINT open_entry_pk PRIMARY KEY (address_number, beside);
