-- The order in which states became present in this municipality: 1, 2, 3 and so on without a gap.
-- Whoever adds to it has locked delta_head, so that no number appears before a smaller one.
create table resident_delta (
  cursor_number bigint not null,
  address_number varchar(10) not null,
  history_number integer not null,
  constraint resident_delta_pk primary key (cursor_number)
);

-- One row: the newest number, and up to which one the tree of residents has come, with its root then;
-- no root where nobody is in it.
create table delta_head (
  id smallint not null,
  newest bigint not null,
  indexed bigint not null,
  root bytea,
  constraint delta_head_pk primary key (id)
);

-- The tree's root after the last state of each transaction.
create table delta_point (
  cursor_number bigint not null,
  root bytea not null,
  constraint delta_point_pk primary key (cursor_number)
);

insert into resident_delta (cursor_number, address_number, history_number)
  select row_number() over (order by address_number, history_number), address_number, history_number
    from resident_state;

insert into delta_head (id, newest, indexed)
  select 1, count(*), 0 from resident_delta;
