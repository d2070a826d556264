-- Copies of certificates that were given a number (交付履歴, 1.3.8), a row each, and who stands on
-- them. Of a row only the outcome changes. The request is CBOR: what was asked for, and by whom. The
-- digest is SHA-256 over the request and all that stands on the sheet.
CREATE TABLE certificate_issue (
  issue_id             BINARY(16)   NOT NULL,
  request_id           BINARY(16)   NOT NULL,
  issued_on            DATE         NOT NULL,
  place                INTEGER      NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  issued_milli         BIGINT       NOT NULL,
  reason               SMALLINT     NOT NULL,
  reference            VARCHAR(64)  NOT NULL,
  request              VARBINARY(16384) NOT NULL,
  digest               BINARY(32)   NOT NULL,
  outcome              SMALLINT     NOT NULL,
  CONSTRAINT certificate_issue_pk PRIMARY KEY (issue_id),
  CONSTRAINT certificate_issue_place UNIQUE (issued_on, place)
);
CREATE INDEX certificate_issue_outcome ON certificate_issue (outcome);
CREATE TABLE certificate_person (
  issue_id             BINARY(16)   NOT NULL,
  address_number       VARCHAR(10)  NOT NULL,
  CONSTRAINT certificate_person_pk PRIMARY KEY (issue_id, address_number)
);
CREATE INDEX certificate_person_number ON certificate_person (address_number);
