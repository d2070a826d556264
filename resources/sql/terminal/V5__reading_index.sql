-- The index of readings carries all that a search by reading decides and sorts by, so that it reads
-- the rows of those alone whom it shows: a common name has tens of thousands of bearers in a large
-- city.
DROP INDEX resident_present_kana;
CREATE INDEX resident_present_kana
  ON resident_present (kana_key, birth_sort, address_number, history_number, address_key);
