-- The ledger of media that were read in, one row per writing of a medium by a terminal: the closed
-- index as it was found, who read it, and who answered it last.
create table medium (
  terminal varchar(32) not null,
  dispatch bytea not null,
  medium_number varchar(16) not null,
  written_milli bigint not null,
  index_file bytea not null,
  read_milli bigint not null,
  read_by varchar(100) not null,
  answered_milli bigint,
  answered_by varchar(100),
  constraint medium_pk primary key (terminal, dispatch)
);

-- Batches of a medium that were not taken in when it was read last, each with the refusal as the
-- terminal is told it.
create table medium_refusal (
  terminal varchar(32) not null,
  dispatch bytea not null,
  epoch integer not null,
  sequence bigint not null,
  refusal bytea not null,
  constraint medium_refusal_pk primary key (terminal, dispatch, epoch, sequence),
  constraint medium_refusal_fk foreign key (terminal, dispatch)
    references medium (terminal, dispatch)
);
