-- What was in the large tables, of the one municipality that was here.

delete from resident_state;
insert into resident_state (municipality_code, address_number, history_number, status, household_number,
    touched, change_id, record)
  select '${municipality}', address_number, history_number, status, household_number, touched, change_id,
    record
  from resident_state_v9;

delete from resident_delta;
insert into resident_delta (municipality_code, cursor_number, address_number, history_number)
  select '${municipality}', cursor_number, address_number, history_number
  from resident_delta_v9;

delete from delta_point;
insert into delta_point (municipality_code, cursor_number, root)
  select '${municipality}', cursor_number, root
  from delta_point_v9;

delete from tree_part;
insert into tree_part (municipality_code, part_level, place, content)
  select '${municipality}', part_level, place, content
  from tree_part_v9;

delete from sealed_part;
insert into sealed_part (municipality_code, hash, part, content)
  select '${municipality}', hash, part, content
  from sealed_part_v9;

delete from batch;
insert into batch (municipality_code, centre_index, terminal, epoch, sequence, hash, received_milli)
  select '${municipality}', centre_index, terminal, epoch, sequence, hash, received_milli
  from batch_v9;

delete from receipt;
insert into receipt (municipality_code, terminal, epoch, sequence, centre_index, content)
  select '${municipality}', terminal, epoch, sequence, centre_index, content
  from receipt_v9;

delete from change_entry;
insert into change_entry (municipality_code, change_id, digest, terminal, centre_index, address_number,
    verdict, reason, version, fields, act)
  select '${municipality}', change_id, digest, terminal, centre_index, address_number, verdict, reason,
    version, fields, act
  from change_entry_v9;

delete from access_entry;
insert into access_entry (municipality_code, centre_index, place, terminal, sequence, operator_id, subject,
    sound, entry, salt, content)
  select '${municipality}', centre_index, place, terminal, sequence, operator_id, subject, sound, entry, salt,
    content
  from access_entry_v9;

delete from log_node;
insert into log_node (municipality_code, node_level, place, hash)
  select '${municipality}', node_level, place, hash
  from log_node_v9;
