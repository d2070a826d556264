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
