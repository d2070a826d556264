CREATE TABLE half_way (only SMALLINT NOT NULL);
INSERT INTO no_such_table VALUES (1);
