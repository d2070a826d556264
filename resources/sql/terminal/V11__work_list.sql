-- What the centre refused or holds, one row per group. Standing: 1 open, 2 done. The place is the
-- order in which they came.
CREATE TABLE work_item (
  group_id             BINARY(16)   NOT NULL,
  place                BIGINT GENERATED ALWAYS AS IDENTITY,
  standing             SMALLINT     NOT NULL,
  since_second         BIGINT       NOT NULL,
  CONSTRAINT work_item_pk PRIMARY KEY (group_id),
  CONSTRAINT work_item_place UNIQUE (place),
  CONSTRAINT work_item_group FOREIGN KEY (group_id) REFERENCES change_group (group_id)
    ON DELETE CASCADE
);

CREATE INDEX work_item_standing ON work_item (standing, since_second);

-- What was done about it, with the name of whoever did it. Kind: 1 entered again as the successor,
-- 2 withdrawn, 3 handed up to the addressee, 4 confirmed.
CREATE TABLE work_step (
  group_id             BINARY(16)   NOT NULL,
  place                INTEGER      NOT NULL,
  kind                 SMALLINT     NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  taken_milli          BIGINT       NOT NULL,
  addressee            SMALLINT,
  note                 VARCHAR      NOT NULL,
  successor_id         BINARY(16),
  CONSTRAINT work_step_pk PRIMARY KEY (group_id, place),
  CONSTRAINT work_step_item FOREIGN KEY (group_id) REFERENCES work_item (group_id)
    ON DELETE CASCADE
);

CREATE INDEX work_step_successor ON work_step (successor_id);

-- What was refused or held before there was a list is on it from the day of its receipt.
INSERT INTO work_item (group_id, standing, since_second)
  SELECT g.group_id, 1, MAX(r.centre_second)
    FROM change_group g
    JOIN change_entry e ON e.group_id = g.group_id
    JOIN receipt r ON r.epoch = e.batch_epoch AND r.sequence = e.batch_sequence
    WHERE g.state IN ('REFUSED', 'HELD')
    GROUP BY g.group_id;

-- The daily closes, with what was not finished, and the batch that told the centre.
CREATE TABLE day_close (
  place                BIGINT GENERATED ALWAYS AS IDENTITY,
  operator_id          VARCHAR(32)  NOT NULL,
  closed_milli         BIGINT       NOT NULL,
  unsent               INTEGER      NOT NULL,
  oldest_unsent_second BIGINT,
  waiting              INTEGER      NOT NULL,
  returned             INTEGER      NOT NULL,
  items                INTEGER      NOT NULL,
  oldest_item_second   BIGINT,
  batch_epoch          INTEGER,
  batch_sequence       BIGINT,
  CONSTRAINT day_close_pk PRIMARY KEY (place)
);
