-- The parts of the large tables. A municipality lies whole in one part of each, by the hash of its code.
do $$
declare
  divided text;
begin
  foreach divided in array array[
    'resident_state',
    'resident_delta',
    'delta_point',
    'tree_part',
    'sealed_part',
    'batch',
    'receipt',
    'change_entry',
    'access_entry',
    'log_node'
  ] loop
    for part in 0 .. ${partitions} - 1 loop
      execute format(
        'create table %I partition of %I for values with (modulus ${partitions}, remainder %s)',
        divided || '_p' || lpad(part::text, 3, '0'), divided, part);
    end loop;
  end loop;
end
$$;
