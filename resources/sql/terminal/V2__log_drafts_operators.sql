-- The access log: the canonical bytes of each entry and their SHA-256; the columns are for finding.
CREATE TABLE access_log (
  sequence             BIGINT       NOT NULL,
  entry                VARBINARY(8192) NOT NULL,
  entry_hash           BINARY(32)   NOT NULL,
  logged_milli         BIGINT       NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  event                SMALLINT     NOT NULL,
  subject              VARCHAR(10),
  CONSTRAINT access_log_pk PRIMARY KEY (sequence)
);

-- The end of the chain, in one row that a writer locks.
CREATE TABLE access_log_head (
  only                 SMALLINT     NOT NULL,
  sequence             BIGINT       NOT NULL,
  entry_hash           BINARY(32)   NOT NULL,
  CONSTRAINT access_log_head_pk PRIMARY KEY (only),
  CONSTRAINT access_log_head_one CHECK (only = 1)
);

INSERT INTO access_log_head (only, sequence, entry_hash) VALUES
  (1, 0, X'0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE draft (
  draft_id             BINARY(16)   NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  form                 VARCHAR(64)  NOT NULL,
  reason               SMALLINT     NOT NULL,
  reference            VARCHAR(64)  NOT NULL,
  saved_milli          BIGINT       NOT NULL,
  CONSTRAINT draft_pk PRIMARY KEY (draft_id)
);

CREATE INDEX draft_operator ON draft (operator_id, saved_milli);

CREATE TABLE draft_field (
  draft_id             BINARY(16)     NOT NULL,
  field                VARCHAR   NOT NULL,
  entry                VARCHAR NOT NULL,
  CONSTRAINT draft_field_pk PRIMARY KEY (draft_id, field),
  CONSTRAINT draft_field_draft FOREIGN KEY (draft_id) REFERENCES draft (draft_id) ON DELETE CASCADE
);

-- Rights are a sum of powers of two: right n has the bit n.
CREATE TABLE operator (
  operator_id          VARCHAR(32)  NOT NULL,
  person_id            VARCHAR(32)  NOT NULL,
  name                 VARCHAR NOT NULL,
  department           VARCHAR NOT NULL,
  rights               INTEGER      NOT NULL,
  valid_from           DATE         NOT NULL,
  valid_until          DATE         NOT NULL,
  CONSTRAINT operator_pk PRIMARY KEY (operator_id)
);
