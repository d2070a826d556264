-- Who is to be told when others are issued papers about them (本人通知, 8.1), a row for each
-- registration. Of a row only the withdrawal is filled in.
CREATE TABLE tell_registration (
  registration_id      BINARY(16)   NOT NULL,
  address_number       VARCHAR(10)  NOT NULL,
  from_day             DATE         NOT NULL,
  until_day            DATE,
  postal_code          VARCHAR(7),
  address              VARCHAR(100) NOT NULL,
  reason               SMALLINT     NOT NULL,
  reference            VARCHAR(64)  NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  registered_milli     BIGINT       NOT NULL,
  withdrawn_by         VARCHAR(32),
  withdrawn_milli      BIGINT,
  withdrawn_for        VARCHAR(100),
  CONSTRAINT tell_registration_pk PRIMARY KEY (registration_id)
);
CREATE INDEX tell_registration_person ON tell_registration (address_number);
CREATE INDEX tell_registration_until ON tell_registration (until_day);
-- Who really asked for a copy, where that was found after it was issued: the last place counts. Whom it
-- left to be told stands there as numbers with blanks between.
CREATE TABLE tell_correction (
  issue_id             BINARY(16)   NOT NULL,
  place                INTEGER      NOT NULL,
  claim                SMALLINT     NOT NULL,
  said                 VARCHAR(100) NOT NULL,
  told                 VARCHAR(500) NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  corrected_milli      BIGINT       NOT NULL,
  CONSTRAINT tell_correction_pk PRIMARY KEY (issue_id, place)
);
