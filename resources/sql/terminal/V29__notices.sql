-- Groups that came into effect here, and of which nobody looked yet which letters they ask for
-- (1.12). A group stands here from its approval until then.
CREATE TABLE notice_unread (
  group_id             BINARY(16)   NOT NULL,
  CONSTRAINT notice_unread_pk PRIMARY KEY (group_id)
);
-- Letters that were asked for, a row each. What stands on one is kept nowhere. One is asked for once
-- for each kind, person and cause. The number is that of the last sheet.
CREATE TABLE notice (
  notice_id            BINARY(16)   NOT NULL,
  kind                 SMALLINT     NOT NULL,
  address_number       VARCHAR(10)  NOT NULL,
  cause                VARCHAR(64)  NOT NULL,
  change_id            BINARY(16),
  reason               SMALLINT     NOT NULL,
  reference            VARCHAR(64)  NOT NULL,
  asked_milli          BIGINT       NOT NULL,
  state                SMALLINT     NOT NULL,
  numbered_on          DATE,
  terminal             VARCHAR(32),
  place                INTEGER,
  operator_id          VARCHAR(32),
  marked_milli         BIGINT,
  said                 VARCHAR(100),
  CONSTRAINT notice_pk PRIMARY KEY (notice_id),
  CONSTRAINT notice_once UNIQUE (kind, address_number, cause),
  CONSTRAINT notice_place UNIQUE (numbered_on, place)
);
CREATE INDEX notice_state ON notice (state, asked_milli);
CREATE INDEX notice_change ON notice (change_id);
CREATE INDEX notice_person ON notice (address_number);
