-- Uploads under way, one for each terminal at most: what its signed manifest says, and when something
-- came last. Removed with the receipt, or when nothing came for long.
create table upload (
  terminal varchar(32) not null,
  epoch integer not null,
  sequence bigint not null,
  envelope_hash bytea not null,
  size integer not null,
  manifest bytea not null,
  touched_milli bigint not null,
  constraint upload_pk primary key (terminal)
);

-- Their pieces as they came, pages of hashes among them; each was found to be the one that is named.
create table upload_piece (
  terminal varchar(32) not null,
  place integer not null,
  content bytea not null,
  constraint upload_piece_pk primary key (terminal, place),
  constraint upload_piece_fk foreign key (terminal) references upload (terminal)
);
