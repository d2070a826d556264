-- The register. A state is written once and never again: undoing is another row.
-- Dates of the register are kept as their canonical text beside the day they are sorted by.
CREATE TABLE resident_state (
  address_number       VARCHAR(10)  NOT NULL,
  history_number       INTEGER      NOT NULL,
  kind                 SMALLINT     NOT NULL,
  status               SMALLINT     NOT NULL,
  name                 VARCHAR NOT NULL,
  kana                 VARCHAR NOT NULL,
  kana_confirmed       BOOLEAN      NOT NULL,
  birth                VARCHAR(40)  NOT NULL,
  sex                  SMALLINT     NOT NULL,
  household_number     VARCHAR(10)  NOT NULL,
  household_head       VARCHAR NOT NULL,
  relationship         VARCHAR(40)  NOT NULL,
  household_order      INTEGER      NOT NULL,
  municipality_code    VARCHAR(6),
  postal_code          VARCHAR(7),
  prefecture           VARCHAR NOT NULL,
  municipality         VARCHAR NOT NULL,
  town                 VARCHAR NOT NULL,
  lot                  VARCHAR NOT NULL,
  building             VARCHAR NOT NULL,
  address_since        VARCHAR(40)  NOT NULL,
  resident_since       VARCHAR(40)  NOT NULL,
  domicile             VARCHAR NOT NULL,
  head_of_register     VARCHAR NOT NULL,
  resident_code        VARCHAR(11)  NOT NULL,
  individual_number    VARCHAR(12),
  movement             VARCHAR(64)  NOT NULL,
  event_date           VARCHAR(40)  NOT NULL,
  notification_date    DATE         NOT NULL,
  entry_date           DATE         NOT NULL,
  entrant              VARCHAR(32)  NOT NULL,
  approver             VARCHAR(32)  NOT NULL,
  terminal             VARCHAR(32)  NOT NULL,
  change_id            BINARY(16),
  CONSTRAINT resident_state_pk PRIMARY KEY (address_number, history_number)
);

-- Which state of a resident is the present one, and the folded keys by which it is found.
-- Small rows, so that a search touches no removed or older state. The second reading key is that of
-- readings with two foldings.
CREATE TABLE resident_present (
  address_number       VARCHAR(10)   NOT NULL,
  history_number       INTEGER       NOT NULL,
  status               SMALLINT      NOT NULL,
  kana_key             VARCHAR  NOT NULL,
  kana_key_apart       VARCHAR,
  birth_sort           DATE          NOT NULL,
  address_key          VARCHAR NOT NULL,
  household_number     VARCHAR(10)   NOT NULL,
  household_order      INTEGER       NOT NULL,
  CONSTRAINT resident_present_pk PRIMARY KEY (address_number),
  CONSTRAINT resident_present_state FOREIGN KEY (address_number, history_number)
    REFERENCES resident_state (address_number, history_number)
);

CREATE INDEX resident_present_kana ON resident_present (kana_key, birth_sort);
CREATE INDEX resident_present_kana_apart ON resident_present (kana_key_apart, birth_sort);
CREATE INDEX resident_present_birth ON resident_present (birth_sort);
CREATE INDEX resident_present_household ON resident_present (household_number);

-- The next free serial of each row of numbers.
CREATE TABLE number_serial (
  name                 VARCHAR(32)  NOT NULL,
  next_serial          BIGINT       NOT NULL,
  CONSTRAINT number_serial_pk PRIMARY KEY (name)
);

INSERT INTO number_serial (name, next_serial) VALUES ('household', 1);

-- A session's key as the operator's card signed it.
CREATE TABLE session_credential (
  session_id           BINARY(16)   NOT NULL,
  environment          SMALLINT     NOT NULL,
  terminal             VARCHAR(32)  NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  session_key          VARBINARY(1024)  NOT NULL,
  from_second          BIGINT       NOT NULL,
  until_second         BIGINT       NOT NULL,
  certificate          VARBINARY(16384) NOT NULL,
  signature            VARBINARY(1024)  NOT NULL,
  CONSTRAINT session_credential_pk PRIMARY KEY (session_id)
);

-- Changes that stand or fall together. The place is the order of entry.
CREATE TABLE change_group (
  group_id             BINARY(16)   NOT NULL,
  place                BIGINT GENERATED ALWAYS AS IDENTITY,
  state                VARCHAR(16)  NOT NULL,
  entrant              VARCHAR(32)  NOT NULL,
  returned_by          VARCHAR(32),
  return_reason        VARCHAR,
  CONSTRAINT change_group_pk PRIMARY KEY (group_id),
  CONSTRAINT change_group_place UNIQUE (place)
);

CREATE INDEX change_group_state ON change_group (state, place);

-- The act's bytes are those that were signed; the columns beside them are for finding.
CREATE TABLE change_entry (
  change_id            BINARY(16)   NOT NULL,
  group_id             BINARY(16)   NOT NULL,
  group_index          INTEGER      NOT NULL,
  state                VARCHAR(16)  NOT NULL,
  address_number       VARCHAR(10)  NOT NULL,
  base_version         INTEGER      NOT NULL,
  act                  VARBINARY(1048576) NOT NULL,
  session_id           BINARY(16)   NOT NULL,
  signature            VARBINARY(1024)    NOT NULL,
  approver             VARCHAR(32),
  approval_session_id  BINARY(16),
  approval_second      BIGINT,
  approval_certificate VARBINARY(16384),
  approval_signature   VARBINARY(1024),
  batch_epoch          INTEGER,
  batch_sequence       BIGINT,
  CONSTRAINT change_entry_pk PRIMARY KEY (change_id),
  CONSTRAINT change_entry_place UNIQUE (group_id, group_index),
  CONSTRAINT change_entry_group FOREIGN KEY (group_id) REFERENCES change_group (group_id),
  CONSTRAINT change_entry_session FOREIGN KEY (session_id) REFERENCES session_credential (session_id)
);

CREATE INDEX change_entry_resident ON change_entry (address_number);
CREATE INDEX change_entry_state ON change_entry (state);
CREATE INDEX change_entry_batch ON change_entry (batch_epoch, batch_sequence);

-- One row per resident with an entry that is entered or returned: the key lets one clerk win.
CREATE TABLE open_entry (
  address_number       VARCHAR(10)  NOT NULL,
  group_id             BINARY(16)   NOT NULL,
  CONSTRAINT open_entry_pk PRIMARY KEY (address_number),
  CONSTRAINT open_entry_group FOREIGN KEY (group_id) REFERENCES change_group (group_id)
);
