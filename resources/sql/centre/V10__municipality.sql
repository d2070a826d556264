-- Several municipalities in one database. The code (全国地方公共団体コード, six digits) comes first in every key,
-- so nothing of one is looked for among the rows of another. What is here belongs to the municipality for which
-- the database is opened now.
--
-- This and the scripts 10.1 to 11.1 can each be run once more from the beginning: a database that does not take
-- back half a script may have been cut in the midst of it.

-- Large tables wait under another name for those that take their place.
drop index if exists resident_state_household;
alter table if exists resident_state drop constraint if exists resident_state_pk;
alter table if exists resident_state rename to resident_state_v9;
alter table if exists resident_delta drop constraint if exists resident_delta_pk;
alter table if exists resident_delta rename to resident_delta_v9;
alter table if exists delta_point drop constraint if exists delta_point_pk;
alter table if exists delta_point rename to delta_point_v9;
alter table if exists tree_part drop constraint if exists tree_part_pk;
alter table if exists tree_part rename to tree_part_v9;
alter table if exists sealed_part drop constraint if exists sealed_part_pk;
alter table if exists sealed_part rename to sealed_part_v9;
alter table if exists batch drop constraint if exists batch_pk;
alter table if exists batch drop constraint if exists batch_place;
alter table if exists batch rename to batch_v9;
alter table if exists receipt drop constraint if exists receipt_pk;
alter table if exists receipt rename to receipt_v9;
drop index if exists change_entry_resident;
alter table if exists change_entry drop constraint if exists change_entry_pk;
alter table if exists change_entry rename to change_entry_v9;
drop index if exists access_entry_subject;
alter table if exists access_entry drop constraint if exists access_entry_pk;
alter table if exists access_entry rename to access_entry_v9;
alter table if exists log_node drop constraint if exists log_node_pk;
alter table if exists log_node rename to log_node_v9;

-- The others get the column.
alter table device_certificate drop constraint if exists device_certificate_fk;
alter table operator_right drop constraint if exists operator_right_fk;
alter table upload_piece drop constraint if exists upload_piece_fk;
alter table medium_refusal drop constraint if exists medium_refusal_fk;
alter table log_cosignature drop constraint if exists log_cosignature_fk;
drop index if exists lease_terminal;
drop index if exists admin_entry_concerned;
drop index if exists issued_pair_terminal;
drop index if exists issued_pair_classical;

alter table device add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table device alter column municipality_code drop default;
alter table device drop constraint if exists device_pk;
alter table device add constraint device_pk primary key (municipality_code, terminal);

alter table device_certificate add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table device_certificate alter column municipality_code drop default;
alter table device_certificate drop constraint if exists device_certificate_pk;
alter table device_certificate add constraint device_certificate_pk primary key (municipality_code, fingerprint);

alter table operator_entry add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table operator_entry alter column municipality_code drop default;
alter table operator_entry drop constraint if exists operator_entry_pk;
alter table operator_entry add constraint operator_entry_pk primary key (municipality_code, operator_id);

alter table operator_right add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table operator_right alter column municipality_code drop default;
alter table operator_right drop constraint if exists operator_right_pk;
alter table operator_right add constraint operator_right_pk primary key (municipality_code, operator_id, right_code);

alter table quarantine add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table quarantine alter column municipality_code drop default;
alter table quarantine drop constraint if exists quarantine_pk;
alter table quarantine add constraint quarantine_pk primary key (municipality_code, hash, terminal);

alter table resealed_batch add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table resealed_batch alter column municipality_code drop default;
alter table resealed_batch drop constraint if exists resealed_batch_pk;
alter table resealed_batch add constraint resealed_batch_pk primary key (municipality_code, hash);

alter table centre_log add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table centre_log alter column municipality_code drop default;
alter table centre_log drop constraint if exists centre_log_pk;
alter table centre_log add constraint centre_log_pk primary key (municipality_code, id);

alter table delta_head add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table delta_head alter column municipality_code drop default;
alter table delta_head drop constraint if exists delta_head_pk;
alter table delta_head add constraint delta_head_pk primary key (municipality_code, id);

alter table upload add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table upload alter column municipality_code drop default;
alter table upload drop constraint if exists upload_pk;
alter table upload add constraint upload_pk primary key (municipality_code, terminal);

alter table upload_piece add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table upload_piece alter column municipality_code drop default;
alter table upload_piece drop constraint if exists upload_piece_pk;
alter table upload_piece add constraint upload_piece_pk primary key (municipality_code, terminal, place);

alter table medium add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table medium alter column municipality_code drop default;
alter table medium drop constraint if exists medium_pk;
alter table medium add constraint medium_pk primary key (municipality_code, terminal, dispatch);

alter table medium_refusal add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table medium_refusal alter column municipality_code drop default;
alter table medium_refusal drop constraint if exists medium_refusal_pk;
alter table medium_refusal add constraint medium_refusal_pk primary key (municipality_code, terminal, dispatch, epoch, sequence);

alter table trust_list add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table trust_list alter column municipality_code drop default;
alter table trust_list drop constraint if exists trust_list_pk;
alter table trust_list add constraint trust_list_pk primary key (municipality_code, version);

alter table revocation add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table revocation alter column municipality_code drop default;
alter table revocation drop constraint if exists revocation_pk;
alter table revocation add constraint revocation_pk primary key (municipality_code, fingerprint);

alter table suite_demand add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table suite_demand alter column municipality_code drop default;
alter table suite_demand drop constraint if exists suite_demand_pk;
alter table suite_demand add constraint suite_demand_pk primary key (municipality_code, entry_number);

alter table lease add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table lease alter column municipality_code drop default;
alter table lease drop constraint if exists lease_pk;
alter table lease add constraint lease_pk primary key (municipality_code, lease_id);

alter table lease_deposit add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table lease_deposit alter column municipality_code drop default;
alter table lease_deposit drop constraint if exists lease_deposit_pk;
alter table lease_deposit add constraint lease_deposit_pk primary key (municipality_code, terminal);

alter table device_order add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table device_order alter column municipality_code drop default;
alter table device_order drop constraint if exists device_order_pk;
alter table device_order add constraint device_order_pk primary key (municipality_code, terminal, epoch);

alter table admin_entry add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table admin_entry alter column municipality_code drop default;
alter table admin_entry drop constraint if exists admin_entry_pk;
alter table admin_entry add constraint admin_entry_pk primary key (municipality_code, entry_number);

alter table log_era add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table log_era alter column municipality_code drop default;
alter table log_era drop constraint if exists log_era_pk;
alter table log_era add constraint log_era_pk primary key (municipality_code, era);

alter table log_checkpoint add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table log_checkpoint alter column municipality_code drop default;
alter table log_checkpoint drop constraint if exists log_checkpoint_pk;
alter table log_checkpoint add constraint log_checkpoint_pk primary key (municipality_code, era, log_size);

alter table log_cosignature add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table log_cosignature alter column municipality_code drop default;
alter table log_cosignature drop constraint if exists log_cosignature_pk;
alter table log_cosignature add constraint log_cosignature_pk primary key (municipality_code, era, log_size, witness);

alter table issued_pair add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table issued_pair alter column municipality_code drop default;
alter table issued_pair drop constraint if exists issued_pair_pk;
alter table issued_pair add constraint issued_pair_pk primary key (municipality_code, request);

alter table certificate_end add column if not exists municipality_code varchar(6) default '${municipality}' not null;
alter table certificate_end alter column municipality_code drop default;
alter table certificate_end drop constraint if exists certificate_end_pk;
alter table certificate_end add constraint certificate_end_pk primary key (municipality_code, fingerprint);

alter table device_certificate add constraint device_certificate_fk foreign key (municipality_code, terminal)
  references device (municipality_code, terminal);
alter table operator_right add constraint operator_right_fk foreign key (municipality_code, operator_id)
  references operator_entry (municipality_code, operator_id);
alter table upload_piece add constraint upload_piece_fk foreign key (municipality_code, terminal)
  references upload (municipality_code, terminal);
alter table medium_refusal add constraint medium_refusal_fk foreign key (municipality_code, terminal, dispatch)
  references medium (municipality_code, terminal, dispatch);
alter table log_cosignature add constraint log_cosignature_fk foreign key (municipality_code, era, log_size)
  references log_checkpoint (municipality_code, era, log_size);

create index lease_terminal on lease (municipality_code, terminal, until_milli);
create index admin_entry_concerned on admin_entry (municipality_code, concerned);
create index issued_pair_terminal on issued_pair (municipality_code, terminal, pair_number);
create index issued_pair_classical on issued_pair (municipality_code, classical);
