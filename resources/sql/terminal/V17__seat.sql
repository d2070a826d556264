-- Where an operator was when the terminal locked, a row for each. Reason and reference: why the
-- resident's record was open.
CREATE TABLE seat_place (
  operator_id          VARCHAR(32)  NOT NULL,
  page                 VARCHAR(64)  NOT NULL,
  address_number       VARCHAR(10),
  reason               SMALLINT,
  reference            VARCHAR(64),
  draft_id             BINARY(16),
  field                VARCHAR(64)  NOT NULL,
  caret                INTEGER      NOT NULL,
  kept_milli           BIGINT       NOT NULL,
  CONSTRAINT seat_place_pk PRIMARY KEY (operator_id)
);

-- What an operator may do beside the rights of their own row: at one office alone, or for a shorter
-- time. Office: empty is everywhere.
CREATE TABLE operator_grant (
  operator_id          VARCHAR(32)  NOT NULL,
  right_code           SMALLINT     NOT NULL,
  office               VARCHAR(16)  NOT NULL,
  valid_from           DATE         NOT NULL,
  valid_until          DATE         NOT NULL,
  CONSTRAINT operator_grant_pk PRIMARY KEY (operator_id, right_code, office, valid_from),
  CONSTRAINT operator_grant_operator FOREIGN KEY (operator_id) REFERENCES operator (operator_id)
    ON DELETE CASCADE
);
