-- What an operator may do beside the rights of their own entry: at one office alone, or for a shorter time.
-- Office: empty is everywhere.
create table operator_grant (
  municipality_code varchar(6) not null,
  operator_id varchar(32) not null,
  right_code smallint not null,
  office varchar(16) not null,
  valid_from date not null,
  valid_until date not null,
  constraint operator_grant_pk primary key (municipality_code, operator_id, right_code, office, valid_from),
  constraint operator_grant_fk foreign key (municipality_code, operator_id)
    references operator_entry (municipality_code, operator_id)
);

-- The newest login policy (kind 1) and the newest register of operators (kind 2), as they are signed for all terminals.
create table directive (
  municipality_code varchar(6) not null,
  kind smallint not null,
  version bigint not null,
  issued_milli bigint not null,
  content bytea not null,
  constraint directive_pk primary key (municipality_code, kind)
);

-- Which of them each terminal said that it holds, when it said so first.
create table directive_held (
  municipality_code varchar(6) not null,
  terminal varchar(32) not null,
  policy_version bigint not null,
  register_version bigint not null,
  unlock_number bigint not null,
  heard_milli bigint not null,
  constraint directive_held_pk primary key (municipality_code, terminal),
  constraint directive_held_fk foreign key (municipality_code, terminal)
    references device (municipality_code, terminal)
);

-- Orders to let an operator in again at a terminal. entry_number: the administrator's act behind it.
create table unlock_order (
  municipality_code varchar(6) not null,
  terminal varchar(32) not null,
  number bigint not null,
  until_milli bigint not null,
  entry_number bigint not null,
  content bytea not null,
  constraint unlock_order_pk primary key (municipality_code, terminal, number),
  constraint unlock_order_fk foreign key (municipality_code, terminal)
    references device (municipality_code, terminal)
);
