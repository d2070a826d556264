-- Whether the present state bears measures of restraint or support (抑止, 支援措置); NULL where not.
ALTER TABLE resident_present ADD COLUMN restrained SMALLINT;

-- What is lifted at this terminal for some minutes (一時解除), one row per person. Processes are a sum
-- of powers of two: process n has the bit n. Seen is the latest time at which it was looked at, and
-- tick and boot are those of its beginning: no clock that is put back makes it longer.
CREATE TABLE restraint_lift (
  address_number       VARCHAR(10)  NOT NULL,
  processes            INTEGER      NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  reason               VARCHAR      NOT NULL,
  begun_milli          BIGINT       NOT NULL,
  lasts_minutes        INTEGER      NOT NULL,
  tick                 BIGINT       NOT NULL,
  boot_id              VARCHAR(64)  NOT NULL,
  seen_milli           BIGINT       NOT NULL,
  CONSTRAINT restraint_lift_pk PRIMARY KEY (address_number)
);

-- The checklist of a provisional support measure, by the reception number of its application, until
-- the measure is decided and carries it. Not applicable is the reason, empty where it is restrained.
CREATE TABLE restraint_point (
  reference            VARCHAR(64)  NOT NULL,
  place_code           SMALLINT     NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  confirmed_second     BIGINT       NOT NULL,
  not_applicable       VARCHAR      NOT NULL,
  CONSTRAINT restraint_point_pk PRIMARY KEY (reference, place_code)
);
