-- The ledger of media, one row per writing of a medium. State: 1 out, 2 answered, 3 missing,
-- 4 destroyed. The place is the order. The answer key closes the centre's answer to this one alone.
CREATE TABLE medium (
  dispatch_id          BINARY(16)   NOT NULL,
  place                BIGINT GENERATED ALWAYS AS IDENTITY,
  medium_number        VARCHAR(16)  NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  carrier              VARCHAR(100) NOT NULL,
  written_milli        BIGINT       NOT NULL,
  state                SMALLINT     NOT NULL,
  ended_milli          BIGINT,
  reason               VARCHAR(100) NOT NULL,
  answer_key           BINARY(32)   NOT NULL,
  CONSTRAINT medium_pk PRIMARY KEY (dispatch_id),
  CONSTRAINT medium_place UNIQUE (place)
);

CREATE INDEX medium_state ON medium (state, written_milli);
CREATE INDEX medium_of_number ON medium (medium_number, place);

-- The batches that lie on a medium.
CREATE TABLE medium_batch (
  dispatch_id          BINARY(16)   NOT NULL,
  epoch                INTEGER      NOT NULL,
  sequence             BIGINT       NOT NULL,
  CONSTRAINT medium_batch_pk PRIMARY KEY (dispatch_id, epoch, sequence),
  CONSTRAINT medium_batch_medium FOREIGN KEY (dispatch_id) REFERENCES medium (dispatch_id)
    ON DELETE CASCADE
);
