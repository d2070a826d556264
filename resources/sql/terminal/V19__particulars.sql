-- What a state holds beyond its columns, as a CBOR map of texts by field number; NULL where nothing.
ALTER TABLE resident_state ADD COLUMN particulars VARBINARY(65536);
