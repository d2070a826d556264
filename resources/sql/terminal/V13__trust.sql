-- The newest trust list of the centre, in one row; its version never goes back.
CREATE TABLE trust_list (
  only                 SMALLINT     NOT NULL,
  version              BIGINT       NOT NULL,
  content              VARBINARY(1048576) NOT NULL,
  CONSTRAINT trust_list_pk PRIMARY KEY (only),
  CONSTRAINT trust_list_one CHECK (only = 1)
);
