-- Roots of the full subtrees of the centre's log, by which proofs are made: from level 1 up; on level 0
-- are the batches themselves. Derived from them; written with each checkpoint, not with each receipt.
create table log_node (
  node_level smallint not null,
  place bigint not null,
  hash bytea not null,
  constraint log_node_pk primary key (node_level, place)
);

-- Within an era the log only grows. A centre that was put back to a backup begins the next one openly.
create table log_era (
  era integer not null,
  begun_size bigint not null,
  begun_milli bigint not null,
  begun_by varchar(100) not null,
  reason varchar(200) not null,
  constraint log_era_pk primary key (era)
);

insert into log_era (era, begun_size, begun_milli, begun_by, reason) values (1, 0, 0, '', '');

-- Checkpoints as they were signed: the newest, and those that a witness cosigned.
create table log_checkpoint (
  era integer not null,
  log_size bigint not null,
  made_milli bigint not null,
  note bytea not null,
  constraint log_checkpoint_pk primary key (era, log_size)
);

-- The lines that witnesses added, each as in the note.
create table log_cosignature (
  era integer not null,
  log_size bigint not null,
  witness varchar(64) not null,
  cosigned_milli bigint not null,
  line bytea not null,
  constraint log_cosignature_pk primary key (era, log_size, witness),
  constraint log_cosignature_fk foreign key (era, log_size)
    references log_checkpoint (era, log_size)
);
