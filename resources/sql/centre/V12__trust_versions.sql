-- Versions of the trust list that this centre issued or took over. Whoever has another one heard it from this centre after the
-- backup to which it was put back.
create table trust_version (
  municipality_code varchar(6) not null,
  version bigint not null,
  constraint trust_version_pk primary key (municipality_code, version)
);

insert into trust_version (municipality_code, version) select municipality_code, version from trust_list;

-- Lists that this centre had forgotten, as a terminal showed them. entry_number: where they stand among what administrators did.
create table trust_shown (
  municipality_code varchar(6) not null,
  version bigint not null,
  terminal varchar(32) not null,
  taken_milli bigint not null,
  entry_number bigint not null,
  content bytea not null,
  constraint trust_shown_pk primary key (municipality_code, version)
);

-- Which witness has to have signed what terminals believe of the log, as it is given to those who are to believe it; empty
-- where none has to. The newest row counts.
create table witness_demand (
  municipality_code varchar(6) not null,
  entry_number bigint not null,
  witness varchar(128) not null,
  constraint witness_demand_pk primary key (municipality_code, entry_number)
);

-- How many days before the end of their certificates terminals ask for others. The newest row counts.
create table renewal_term (
  municipality_code varchar(6) not null,
  entry_number bigint not null,
  days integer not null,
  constraint renewal_term_pk primary key (municipality_code, entry_number)
);
