-- Who is at work on a resident, at which terminal: advice for the others, and nothing that a batch is judged by.
-- stage: 1 a form was begun, 2 an entry waits for approval.
create table editing_claim (
  municipality_code varchar(6) not null,
  address_number varchar(10) not null,
  terminal varchar(32) not null,
  operator_id varchar(32) not null,
  stage smallint not null,
  since_milli bigint not null,
  until_milli bigint not null,
  constraint editing_claim_pk primary key (municipality_code, address_number),
  constraint editing_claim_fk foreign key (municipality_code, terminal)
    references device (municipality_code, terminal)
);

create index editing_claim_terminal on editing_claim (municipality_code, terminal);
