-- What a medium asks beside its batches, as it was read last.
create table medium_asked (
  municipality_code varchar(6) not null,
  terminal varchar(32) not null,
  dispatch bytea not null,
  content bytea not null,
  constraint medium_asked_pk primary key (municipality_code, terminal, dispatch),
  constraint medium_asked_fk foreign key (municipality_code, terminal, dispatch)
    references medium (municipality_code, terminal, dispatch)
);
