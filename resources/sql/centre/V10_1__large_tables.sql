-- The tables that grow with residents and with batches, keyed by municipality. Where the database can do so they
-- are divided by it; the parts are made by a script of that database.

-- Every state that was ever in force; the highest history number is the present one.
-- touched has bit n set where the change that made the state touched field group n.
create table if not exists resident_state (
  municipality_code varchar(6) not null,
  address_number varchar(10) not null,
  history_number integer not null,
  status smallint not null,
  household_number varchar(10) not null,
  touched integer not null,
  change_id bytea,
  record bytea not null,
  constraint resident_state_pk primary key (municipality_code, address_number, history_number)
) ${divided};

create index if not exists resident_state_household on resident_state (municipality_code, household_number);

-- The order in which states became present in a municipality: 1, 2, 3 and so on without a gap.
-- Whoever adds to it has locked its row of delta_head, so that no number appears before a smaller one.
create table if not exists resident_delta (
  municipality_code varchar(6) not null,
  cursor_number bigint not null,
  address_number varchar(10) not null,
  history_number integer not null,
  constraint resident_delta_pk primary key (municipality_code, cursor_number)
) ${divided};

-- The tree's root after the last state of each transaction.
create table if not exists delta_point (
  municipality_code varchar(6) not null,
  cursor_number bigint not null,
  root bytea not null,
  constraint delta_point_pk primary key (municipality_code, cursor_number)
) ${divided};

-- The tree by which terminals compare their register with this one: on levels 0 to 3 the hashes of a
-- node's 16 children, on level 4 a bucket's leaves. A part without residents has no row.
create table if not exists tree_part (
  municipality_code varchar(6) not null,
  part_level smallint not null,
  place integer not null,
  content bytea not null,
  constraint tree_part_pk primary key (municipality_code, part_level, place)
) ${divided};

-- Sealed bytes exactly as they arrived, named by their hash, in parts of at most 512 KiB.
create table if not exists sealed_part (
  municipality_code varchar(6) not null,
  hash bytea not null,
  part integer not null,
  content bytea not null,
  constraint sealed_part_pk primary key (municipality_code, hash, part)
) ${divided};

-- Batches in the order of the municipality's log: centre_index is 1, 2, 3 and so on.
create table if not exists batch (
  municipality_code varchar(6) not null,
  centre_index bigint not null,
  terminal varchar(32) not null,
  epoch integer not null,
  sequence bigint not null,
  hash bytea not null,
  received_milli bigint not null,
  constraint batch_pk primary key (municipality_code, centre_index),
  constraint batch_place unique (municipality_code, terminal, epoch, sequence)
) ${divided};

create table if not exists receipt (
  municipality_code varchar(6) not null,
  terminal varchar(32) not null,
  epoch integer not null,
  sequence bigint not null,
  centre_index bigint not null,
  content bytea not null,
  constraint receipt_pk primary key (municipality_code, terminal, epoch, sequence)
) ${divided};

-- verdict: 1 applied, 2 refused, 3 held; version as in the verdict; act as it was signed.
create table if not exists change_entry (
  municipality_code varchar(6) not null,
  change_id bytea not null,
  digest bytea not null,
  terminal varchar(32) not null,
  centre_index bigint not null,
  address_number varchar(10) not null,
  verdict smallint not null,
  reason smallint not null,
  version integer not null,
  fields varchar(200) not null,
  act bytea not null,
  constraint change_entry_pk primary key (municipality_code, change_id)
) ${divided};

create index if not exists change_entry_resident on change_entry (municipality_code, address_number);

-- sound is 0 where the entry does not continue the terminal's chain. content and salt are apart from the
-- entry that commits to them.
create table if not exists access_entry (
  municipality_code varchar(6) not null,
  centre_index bigint not null,
  place integer not null,
  terminal varchar(32) not null,
  sequence bigint not null,
  operator_id varchar(32) not null,
  subject varchar(10),
  sound smallint not null,
  entry bytea not null,
  salt bytea,
  content bytea,
  constraint access_entry_pk primary key (municipality_code, centre_index, place)
) ${divided};

create index if not exists access_entry_subject on access_entry (municipality_code, subject);

-- Roots of the full subtrees of a municipality's log, from level 1 up.
create table if not exists log_node (
  municipality_code varchar(6) not null,
  node_level smallint not null,
  place bigint not null,
  hash bytea not null,
  constraint log_node_pk primary key (municipality_code, node_level, place)
) ${divided};
