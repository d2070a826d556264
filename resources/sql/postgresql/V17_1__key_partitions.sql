-- The parts of what people are found by, as those of the other large tables.
do $$
begin
  for part in 0 .. ${partitions} - 1 loop
    execute format(
      'create table %I partition of resident_key for values with (modulus ${partitions}, remainder %s)',
      'resident_key_p' || lpad(part::text, 3, '0'), part);
  end loop;
end
$$;
