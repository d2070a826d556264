-- The newest signed trust list; the version only rises. Older ones are not needed by anybody.
create table trust_list (
  version bigint not null,
  issued_milli bigint not null,
  until_milli bigint not null,
  content bytea not null,
  constraint trust_list_pk primary key (version)
);

-- What the list is made of. holder: 1 device, 2 operator, 3 centre. entry_number: the act that revoked it.
create table revocation (
  fingerprint bytea not null,
  holder smallint not null,
  name varchar(64) not null,
  since_milli bigint not null,
  entry_number bigint not null,
  constraint revocation_pk primary key (fingerprint)
);

-- Every lease that was ever given. until_milli is brought forward where a lease is taken away.
create table lease (
  lease_id varchar(32) not null,
  terminal varchar(32) not null,
  from_milli bigint not null,
  until_milli bigint not null,
  constraint lease_pk primary key (lease_id)
);

create index lease_terminal on lease (terminal, until_milli);

-- The secret that belongs to a terminal's leases, sealed under the device's own; nobody here can open it.
create table lease_deposit (
  terminal varchar(32) not null,
  content bytea not null,
  constraint lease_deposit_pk primary key (terminal)
);

-- What a terminal is to do, signed. act: 1 wipe, 2 new epoch. done_milli: when it said that it had.
create table device_order (
  terminal varchar(32) not null,
  epoch integer not null,
  act smallint not null,
  given_milli bigint not null,
  done_milli bigint,
  content bytea not null,
  constraint device_order_pk primary key (terminal, epoch)
);

-- What administrators did, each with their card's signature over the act's bytes and the hash of the entry before.
create table admin_entry (
  entry_number bigint not null,
  at_milli bigint not null,
  kind smallint not null,
  concerned varchar(64) not null,
  choice varchar(64) not null,
  reason varchar(200) not null,
  operator_id varchar(32) not null,
  person_id varchar(32) not null,
  certificate bytea not null,
  signature bytea not null,
  previous_hash bytea not null,
  constraint admin_entry_pk primary key (entry_number)
);

create index admin_entry_concerned on admin_entry (concerned);
