-- By what somebody may turn out to be known: for each number that a resident ever had, and for each name, sex and birth date
-- together, the first 8 bytes of a SHA-256. It leads to records, which say whether it is really so; nobody is read from it.
create table if not exists resident_key (
  municipality_code varchar(6) not null,
  key_hash bigint not null,
  address_number varchar(10) not null,
  constraint resident_key_pk primary key (municipality_code, key_hash, address_number)
) ${divided};

-- Up to which number of the row of states there were no keys when this script ran, and up to which there are some by now: they
-- are made when the store is opened.
alter table delta_head add column if not exists keys_due bigint default 0 not null;
alter table delta_head add column if not exists keys_done bigint default 0 not null;
update delta_head set keys_due = newest;
