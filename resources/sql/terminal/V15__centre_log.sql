-- The newest checkpoint of the centre's log that was believed, in one row. Receipts with a centre index
-- up to proven were shown to be in it. Flaw: what was found since, see LedgerFlaw; 0 nothing.
CREATE TABLE centre_log_held (
  only                 SMALLINT     NOT NULL,
  origin               VARCHAR(100) NOT NULL,
  log_size             BIGINT       NOT NULL,
  log_root             BINARY(32)   NOT NULL,
  note                 VARBINARY(65536) NOT NULL,
  proven               BIGINT       NOT NULL,
  flaw                 SMALLINT     NOT NULL,
  CONSTRAINT centre_log_held_pk PRIMARY KEY (only),
  CONSTRAINT centre_log_held_one CHECK (only = 1)
);

-- What shows that the centre's log is not the one it was: what was held, and what the centre said
-- then. The place is the order.
CREATE TABLE centre_log_evidence (
  place                BIGINT GENERATED ALWAYS AS IDENTITY,
  theirs_hash          BINARY(32)   NOT NULL,
  flaw                 SMALLINT     NOT NULL,
  held                 VARBINARY(65536) NOT NULL,
  theirs               VARBINARY(1048576) NOT NULL,
  CONSTRAINT centre_log_evidence_pk PRIMARY KEY (place),
  CONSTRAINT centre_log_evidence_once UNIQUE (theirs_hash)
);
