-- Sealed batches, kept with their bytes until the receipt is stored and after.
CREATE TABLE batch_outbox (
  epoch                INTEGER      NOT NULL,
  sequence             BIGINT       NOT NULL,
  sealed               VARBINARY(67108864) NOT NULL,
  sealed_hash          BINARY(32)   NOT NULL,
  answered             BOOLEAN      NOT NULL,
  CONSTRAINT batch_outbox_pk PRIMARY KEY (epoch, sequence)
);

CREATE INDEX batch_outbox_waiting ON batch_outbox (answered, epoch, sequence);

CREATE TABLE receipt (
  epoch                INTEGER      NOT NULL,
  sequence             BIGINT       NOT NULL,
  environment          SMALLINT     NOT NULL,
  terminal             VARCHAR(32)  NOT NULL,
  batch_hash           BINARY(32)   NOT NULL,
  centre_index         BIGINT       NOT NULL,
  log_size             BIGINT       NOT NULL,
  log_root             BINARY(32)   NOT NULL,
  centre_second        BIGINT       NOT NULL,
  next_sequence        BIGINT       NOT NULL,
  previous_receipt_hash BINARY(32)  NOT NULL,
  receipt              VARBINARY(16777216) NOT NULL,
  receipt_hash         BINARY(32)   NOT NULL,
  CONSTRAINT receipt_pk PRIMARY KEY (epoch, sequence),
  CONSTRAINT receipt_batch FOREIGN KEY (epoch, sequence) REFERENCES batch_outbox (epoch, sequence)
);

-- The centre's word on each change, in the order of the receipt. Fields are numbers with blanks
-- between.
CREATE TABLE verdict (
  epoch                INTEGER      NOT NULL,
  sequence             BIGINT       NOT NULL,
  place                INTEGER      NOT NULL,
  change_id            BINARY(16)   NOT NULL,
  outcome              SMALLINT     NOT NULL,
  reason               SMALLINT     NOT NULL,
  version              INTEGER      NOT NULL,
  fields               VARCHAR NOT NULL,
  CONSTRAINT verdict_pk PRIMARY KEY (epoch, sequence, place),
  CONSTRAINT verdict_receipt FOREIGN KEY (epoch, sequence) REFERENCES receipt (epoch, sequence),
  CONSTRAINT verdict_change FOREIGN KEY (change_id) REFERENCES change_entry (change_id)
);

CREATE INDEX verdict_of_change ON verdict (change_id);

-- Where the row of batches stands, in one row that a writer locks. The cursor is the newest log
-- entry that a batch carried.
CREATE TABLE outbox_position (
  only                 SMALLINT     NOT NULL,
  epoch                INTEGER      NOT NULL,
  next_sequence        BIGINT       NOT NULL,
  previous_batch_hash  BINARY(32)   NOT NULL,
  previous_receipt_hash BINARY(32)  NOT NULL,
  last_centre_second   BIGINT,
  log_cursor           BIGINT       NOT NULL,
  CONSTRAINT outbox_position_pk PRIMARY KEY (only),
  CONSTRAINT outbox_position_one CHECK (only = 1)
);

INSERT INTO outbox_position
  (only, epoch, next_sequence, previous_batch_hash, previous_receipt_hash, log_cursor) VALUES
  (1, 1, 1,
   X'0000000000000000000000000000000000000000000000000000000000000000',
   X'0000000000000000000000000000000000000000000000000000000000000000',
   0);
