-- The centre. Portable subset: no sequences, no triggers, no large objects; numbers are given by the program.
-- Hashes are SHA-256, 32 bytes. Times are epoch milliseconds for people; order comes from centre_index.

create table device (
  terminal varchar(32) not null,
  epoch integer not null,
  state smallint not null,
  last_sequence bigint not null,
  last_batch_hash bytea not null,
  last_receipt_hash bytea not null,
  log_sequence bigint not null,
  log_hash bytea not null,
  constraint device_pk primary key (terminal)
);

create table device_certificate (
  fingerprint bytea not null,
  terminal varchar(32) not null,
  constraint device_certificate_pk primary key (fingerprint),
  constraint device_certificate_fk foreign key (terminal) references device (terminal)
);

create table operator_entry (
  operator_id varchar(32) not null,
  person_id varchar(32) not null,
  name varchar(200) not null,
  department varchar(200) not null,
  valid_from date not null,
  valid_until date not null,
  certificate_hash bytea not null,
  constraint operator_entry_pk primary key (operator_id)
);

create table operator_right (
  operator_id varchar(32) not null,
  right_code smallint not null,
  constraint operator_right_pk primary key (operator_id, right_code),
  constraint operator_right_fk foreign key (operator_id) references operator_entry (operator_id)
);

-- Every state that was ever in force; the highest history number is the present one.
-- touched has bit n set where the change that made the state touched field group n.
create table resident_state (
  address_number varchar(10) not null,
  history_number integer not null,
  status smallint not null,
  household_number varchar(10) not null,
  touched integer not null,
  change_id bytea,
  record bytea not null,
  constraint resident_state_pk primary key (address_number, history_number)
);

create index resident_state_household on resident_state (household_number);

-- Sealed bytes exactly as they arrived, named by their hash, in parts of at most 512 KiB.
create table sealed_part (
  hash bytea not null,
  part integer not null,
  content bytea not null,
  constraint sealed_part_pk primary key (hash, part)
);

create table batch (
  centre_index bigint not null,
  terminal varchar(32) not null,
  epoch integer not null,
  sequence bigint not null,
  hash bytea not null,
  received_milli bigint not null,
  constraint batch_pk primary key (centre_index),
  constraint batch_place unique (terminal, epoch, sequence)
);

create table quarantine (
  hash bytea not null,
  terminal varchar(32) not null,
  epoch integer not null,
  sequence bigint not null,
  reason varchar(32) not null,
  received_milli bigint not null,
  constraint quarantine_pk primary key (hash, terminal)
);

-- verdict: 1 applied, 2 refused, 3 held; version as in the verdict; act as it was signed.
create table change_entry (
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
  constraint change_entry_pk primary key (change_id)
);

create index change_entry_resident on change_entry (address_number);

-- sound is 0 where the entry does not continue the terminal's chain.
create table access_entry (
  centre_index bigint not null,
  place integer not null,
  terminal varchar(32) not null,
  sequence bigint not null,
  operator_id varchar(32) not null,
  subject varchar(10),
  sound smallint not null,
  entry bytea not null,
  constraint access_entry_pk primary key (centre_index, place)
);

create index access_entry_subject on access_entry (subject);

create table receipt (
  terminal varchar(32) not null,
  epoch integer not null,
  sequence bigint not null,
  centre_index bigint not null,
  content bytea not null,
  constraint receipt_pk primary key (terminal, epoch, sequence)
);

-- One row: the centre's log of batches. Whoever takes in a batch locks it.
create table centre_log (
  id smallint not null,
  size bigint not null,
  frontier bytea not null,
  constraint centre_log_pk primary key (id)
);
