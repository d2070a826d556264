-- Receipts in whose place others came, because the centre was put back to an older state: evidence of
-- what it once said. The place is the order.
CREATE TABLE earlier_receipt (
  place                BIGINT GENERATED ALWAYS AS IDENTITY,
  epoch                INTEGER      NOT NULL,
  sequence             BIGINT       NOT NULL,
  receipt              VARBINARY(16777216) NOT NULL,
  CONSTRAINT earlier_receipt_pk PRIMARY KEY (place)
);
