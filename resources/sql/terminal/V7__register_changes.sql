-- Whose state changed, in the order of the changes, each with a hash over itself and all before it.
-- A row without a number says that everybody was loaded. What is kept beside the register, such as
-- the search index, remembers a place and its hash, and so knows what it lacks and whether it
-- belongs to this register at all.
CREATE TABLE register_change (
  place                BIGINT       NOT NULL,
  address_number       VARCHAR(10),
  chain_hash           BINARY(32)   NOT NULL,
  CONSTRAINT register_change_pk PRIMARY KEY (place)
);

-- The end of the row, which a writer locks. It begins with chance: no two registers are alike.
CREATE TABLE register_head (
  only                 SMALLINT     NOT NULL,
  place                BIGINT       NOT NULL,
  chain_hash           BINARY(32)   NOT NULL,
  CONSTRAINT register_head_pk PRIMARY KEY (only),
  CONSTRAINT register_head_one CHECK (only = 1)
);

INSERT INTO register_change (place, chain_hash) VALUES (0, SECURE_RAND(32));
INSERT INTO register_head (only, place, chain_hash)
  SELECT 1, place, chain_hash FROM register_change;
