-- Counter cases (受付), a row each: who stood there, and for what. Kept for the day and the one after.
CREATE TABLE counter_case (
  case_id              BINARY(16)   NOT NULL,
  opened_on            DATE         NOT NULL,
  place                INTEGER      NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  office               VARCHAR(16),
  reason               SMALLINT     NOT NULL,
  slip                 VARCHAR(50)  NOT NULL,
  claim                SMALLINT,
  applicant            VARCHAR,
  proof                SMALLINT,
  opened_milli         BIGINT       NOT NULL,
  closed_milli         BIGINT,
  logged               BIGINT       NOT NULL,
  records              INTEGER      NOT NULL,
  entered              INTEGER      NOT NULL,
  issued               INTEGER      NOT NULL,
  CONSTRAINT counter_case_pk PRIMARY KEY (case_id),
  CONSTRAINT counter_case_place UNIQUE (opened_on, place)
);
CREATE INDEX counter_case_operator ON counter_case (operator_id, opened_milli);
