-- Files of notices that were taken in, one row each. State: 1 dry run made, 2 running, 3 done,
-- 4 given up. The place is the order.
CREATE TABLE intake_lot (
  lot_id               BINARY(16)   NOT NULL,
  place                BIGINT GENERATED ALWAYS AS IDENTITY,
  format               VARCHAR(40)  NOT NULL,
  file_name            VARCHAR(255) NOT NULL,
  digest               BINARY(32)   NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  reason               SMALLINT     NOT NULL,
  reference            VARCHAR(64)  NOT NULL,
  usual_day            DATE         NOT NULL,
  taken_milli          BIGINT       NOT NULL,
  state                SMALLINT     NOT NULL,
  CONSTRAINT intake_lot_pk PRIMARY KEY (lot_id),
  CONSTRAINT intake_lot_place UNIQUE (place)
);

CREATE INDEX intake_lot_digest ON intake_lot (digest);

-- A line, or what it means for one of several people. Fate: 1 planned, 2 entered, 3 refused, 4 left
-- out, 5 undecided, 6 unreadable; why by its number, told as the rules and their fields. The cells
-- are gone once the lot has ended.
CREATE TABLE intake_item (
  lot_id               BINARY(16)   NOT NULL,
  place                INTEGER      NOT NULL,
  line                 INTEGER      NOT NULL,
  address_number       VARCHAR(10),
  base_version         INTEGER      NOT NULL,
  cells                VARBINARY(1048576),
  fate                 SMALLINT     NOT NULL,
  why                  SMALLINT     NOT NULL,
  told                 VARCHAR      NOT NULL,
  column_name          VARCHAR(100) NOT NULL,
  group_id             BINARY(16),
  CONSTRAINT intake_item_pk PRIMARY KEY (lot_id, place),
  CONSTRAINT intake_item_group UNIQUE (group_id),
  CONSTRAINT intake_item_lot FOREIGN KEY (lot_id) REFERENCES intake_lot (lot_id)
    ON DELETE CASCADE
);

CREATE INDEX intake_item_fate ON intake_item (lot_id, fate, place);
CREATE INDEX intake_item_resident ON intake_item (address_number);
