-- The day from which the keeping of a removed record counts: the day on which its removal was
-- entered, or the day of the event where that comes later. The index of readings carries it, so that it still tells all that a
-- search by reading decides.
ALTER TABLE resident_present ADD COLUMN removed_on DATE;

UPDATE resident_present SET removed_on = (
  SELECT CASE
      WHEN s.event_date REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
        THEN GREATEST(s.entry_date, CAST(s.event_date AS DATE))
      ELSE s.entry_date
    END
    FROM resident_state s
    WHERE s.address_number = resident_present.address_number
      AND s.history_number = (
        SELECT MIN(r.history_number) FROM resident_state r
          WHERE r.address_number = resident_present.address_number
            AND r.history_number > COALESCE((
              SELECT MAX(c.history_number) FROM resident_state c
                WHERE c.address_number = resident_present.address_number AND c.status = 1), 0)))
  WHERE status = 2;

CREATE INDEX resident_present_removed ON resident_present (removed_on);

DROP INDEX resident_present_kana;
CREATE INDEX resident_present_kana ON resident_present
  (kana_key, birth_sort, address_number, history_number, address_key, removed_on);

-- Whoever was erased is never taken in again: the number and the day, and nothing else of them.
CREATE TABLE erased_resident (
  address_number       VARCHAR(10)  NOT NULL,
  erased_on            DATE         NOT NULL,
  CONSTRAINT erased_resident_pk PRIMARY KEY (address_number)
);

-- With a person go their changes; what the centre said on them names the change alone.
ALTER TABLE verdict DROP CONSTRAINT verdict_change;

-- Data that came in, or is to go on, as a whole, and is kept for a short term.
CREATE TABLE received_file (
  file_id              BINARY(16)   NOT NULL,
  kept                 SMALLINT     NOT NULL,
  counted_from         DATE         NOT NULL,
  content              VARBINARY(16777216) NOT NULL,
  CONSTRAINT received_file_pk PRIMARY KEY (file_id)
);

CREATE INDEX received_file_term ON received_file (kept, counted_from);

-- What was erased, without a name. The place is the order.
CREATE TABLE retention_run (
  run_id               BINARY(16)   NOT NULL,
  place                BIGINT GENERATED ALWAYS AS IDENTITY,
  operator_id          VARCHAR(32)  NOT NULL,
  as_of                DATE         NOT NULL,
  begun_milli          BIGINT       NOT NULL,
  stage                SMALLINT     NOT NULL,
  finished_milli       BIGINT,
  CONSTRAINT retention_run_pk PRIMARY KEY (run_id),
  CONSTRAINT retention_run_place UNIQUE (place)
);

CREATE TABLE retention_outcome (
  run_id               BINARY(16)   NOT NULL,
  kept                 SMALLINT     NOT NULL,
  through              DATE         NOT NULL,
  due                  BIGINT       NOT NULL,
  erased               BIGINT       NOT NULL,
  oldest               DATE,
  CONSTRAINT retention_outcome_pk PRIMARY KEY (run_id, kept),
  CONSTRAINT retention_outcome_run FOREIGN KEY (run_id) REFERENCES retention_run (run_id)
);
