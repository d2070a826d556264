-- How colleagues' notes about a person read (メモ, 1.1.15), a row for every wording; rows are only
-- added. The place counts all wordings of the person. The link is SHA-256 over the link before and
-- the row, so that none is altered or taken out from between others unnoticed.
CREATE TABLE memo_wording (
  address_number       VARCHAR(10)  NOT NULL,
  place                INTEGER      NOT NULL,
  note_id              BINARY(16)   NOT NULL,
  operator_id          VARCHAR(32)  NOT NULL,
  written_milli        BIGINT       NOT NULL,
  wording              VARCHAR      NOT NULL,
  link                 BINARY(32)   NOT NULL,
  CONSTRAINT memo_wording_pk PRIMARY KEY (address_number, place)
);
