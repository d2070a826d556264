-- What an approver was shown of a lot, by the digest of what was shown.
CREATE TABLE intake_seen (
  lot_id               BINARY(16)   NOT NULL,
  group_id             BINARY(16)   NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  shown                BINARY(32)   NOT NULL,
  CONSTRAINT intake_seen_pk PRIMARY KEY (lot_id, group_id, operator_id),
  CONSTRAINT intake_seen_lot FOREIGN KEY (lot_id) REFERENCES intake_lot (lot_id)
    ON DELETE CASCADE
);
