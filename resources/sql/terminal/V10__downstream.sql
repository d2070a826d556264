-- How far the copy of the centre's register has come, in one row that a writer locks first.
CREATE TABLE downstream_position (
  only                 SMALLINT     NOT NULL,
  cursor_number        BIGINT       NOT NULL,
  root                 BINARY(32)   NOT NULL,
  CONSTRAINT downstream_position_pk PRIMARY KEY (only),
  CONSTRAINT downstream_position_one CHECK (only = 1)
);

INSERT INTO downstream_position (only, cursor_number, root) VALUES
  (1, 0, X'0000000000000000000000000000000000000000000000000000000000000000');

-- The tree that is compared with the centre's: the hashes of a node's 16 children on levels 0 to 3,
-- a bucket's leaves on level 4. A part without residents has no row.
CREATE TABLE tree_part (
  part_level           SMALLINT     NOT NULL,
  place                INTEGER      NOT NULL,
  content              VARBINARY(1048576) NOT NULL,
  CONSTRAINT tree_part_pk PRIMARY KEY (part_level, place)
);

-- States that were made here and of which the centre has not told yet.
CREATE TABLE own_state (
  address_number       VARCHAR(10)  NOT NULL,
  history_number       INTEGER      NOT NULL,
  CONSTRAINT own_state_pk PRIMARY KEY (address_number, history_number)
);

INSERT INTO own_state (address_number, history_number)
  SELECT address_number, history_number FROM resident_state
    WHERE change_id IN (SELECT change_id FROM change_entry);

-- States that were in force here until the centre said otherwise: no part of anybody's history. The
-- place is the order.
CREATE TABLE withdrawn_state (
  place                BIGINT GENERATED ALWAYS AS IDENTITY,
  address_number       VARCHAR(10)  NOT NULL,
  history_number       INTEGER      NOT NULL,
  record               VARBINARY(65536) NOT NULL,
  CONSTRAINT withdrawn_state_pk PRIMARY KEY (place)
);

CREATE INDEX withdrawn_state_resident ON withdrawn_state (address_number);
