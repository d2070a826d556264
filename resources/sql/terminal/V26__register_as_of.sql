-- When this copy of the register last had all that the centre had; NULL before the first time.
ALTER TABLE downstream_position ADD COLUMN as_of_milli BIGINT;
