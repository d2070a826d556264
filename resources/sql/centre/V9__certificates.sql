-- Every pair of certificates that this centre gave a terminal. request: SHA-256 of what was asked, so that a question asked
-- twice is one question. asked: its signed bytes. entry_number: the act that approved it; 0 where the terminal's own old
-- keys did. The pair of a terminal with the highest number is the newest.
create table issued_pair (
  request bytea not null,
  terminal varchar(32) not null,
  pair_number integer not null,
  classical bytea not null,
  quantum_safe bytea not null,
  issued_milli bigint not null,
  entry_number bigint not null,
  asked bytea not null,
  content bytea not null,
  constraint issued_pair_pk primary key (request)
);

create index issued_pair_terminal on issued_pair (terminal, pair_number);
create index issued_pair_classical on issued_pair (classical);

-- Until when certificates are valid by themselves, of terminals and of operators' cards, as far as the centre saw them.
-- What was revoked leaves the trust list some time after.
create table certificate_end (
  fingerprint bytea not null,
  until_milli bigint not null,
  constraint certificate_end_pk primary key (fingerprint)
);

-- Which suite of algorithms terminals are to use, and until when envelopes of lower ones are taken in. The newest row counts.
create table suite_demand (
  entry_number bigint not null,
  suite integer not null,
  until_milli bigint not null,
  constraint suite_demand_pk primary key (entry_number)
);

-- A batch that came in its old envelope with a newer one around it: hash names the old, outer the new; both are kept.
create table resealed_batch (
  hash bytea not null,
  outer_hash bytea not null,
  constraint resealed_batch_pk primary key (hash)
);
