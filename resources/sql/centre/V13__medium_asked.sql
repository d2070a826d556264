-- What a medium asks beside its batches, as it was read last.
create table medium_asked (
  terminal varchar(32) not null,
  dispatch bytea not null,
  content bytea not null,
  constraint medium_asked_pk primary key (terminal, dispatch),
  constraint medium_asked_fk foreign key (terminal, dispatch)
    references medium (terminal, dispatch)
);
