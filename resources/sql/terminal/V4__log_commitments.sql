-- Entries commit to their content, which stands beside them with its salt and can be erased. A log
-- that was written before has no such bytes: the first statement fails on it, so that no store with
-- one is opened as if its log were whole.
ALTER TABLE access_log ADD COLUMN records INTEGER NOT NULL;
ALTER TABLE access_log ADD COLUMN salt BINARY(16);
ALTER TABLE access_log ADD COLUMN content VARBINARY(8192);

CREATE INDEX access_log_time ON access_log (logged_milli);

-- Signed checkpoints: the note's bytes, and what one has to keep of the tree to go on from there.
CREATE TABLE access_log_checkpoint (
  size                 BIGINT       NOT NULL,
  note                 VARBINARY(65536) NOT NULL,
  frontier             VARBINARY(4096) NOT NULL,
  CONSTRAINT access_log_checkpoint_pk PRIMARY KEY (size)
);
