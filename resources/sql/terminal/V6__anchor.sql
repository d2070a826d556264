-- Where the store stands for those who remember it outside, in one row that a writer locks.
CREATE TABLE anchor (
  only                 SMALLINT     NOT NULL,
  sequence             BIGINT       NOT NULL,
  root                 BINARY(32)   NOT NULL,
  previous_root        BINARY(32)   NOT NULL,
  slots                BINARY(32),
  next_slots           BINARY(32),
  token_since          BIGINT,
  CONSTRAINT anchor_pk PRIMARY KEY (only),
  CONSTRAINT anchor_one CHECK (only = 1)
);

INSERT INTO anchor (only, sequence, root, previous_root) VALUES
  (1, 0, X'0000000000000000000000000000000000000000000000000000000000000000',
   X'0000000000000000000000000000000000000000000000000000000000000000');
