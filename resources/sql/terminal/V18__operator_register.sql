-- The newest register of operators of the centre, in one row; its version never goes back.
CREATE TABLE operator_register (
  only                 SMALLINT     NOT NULL,
  version              BIGINT       NOT NULL,
  content              VARBINARY(1048576) NOT NULL,
  CONSTRAINT operator_register_pk PRIMARY KEY (only),
  CONSTRAINT operator_register_one CHECK (only = 1)
);
