-- Of whom a list of departures tells (転出予定者, 転入通知未着): of somebody who is here the day on which they
-- planned to leave; of somebody who moved out within Japan, and of whom no notice of arrival has come,
-- the day of removal; NULL of everybody else.
ALTER TABLE resident_present ADD COLUMN departs_on DATE;

-- Particulars are a CBOR map of texts. 1903886a begins the planned day, 1902c06a the day of removal;
-- 1902bf6131 says that somebody moved out, 190393 begins the day of a notice. A key's bytes are none
-- of a text, so that they stand nowhere else.
UPDATE resident_present SET departs_on = (
  SELECT CASE WHEN found.told REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN CAST(found.told AS DATE) END
    FROM (
      SELECT address_number, history_number, UTF8TOSTRING(SUBSTRING(
          particulars FROM (LOCATE('1903886a', RAWTOHEX(particulars)) + 9) / 2 FOR 10)) AS told
        FROM resident_state
        WHERE LOCATE('1903886a', RAWTOHEX(particulars)) > 0) found
    WHERE found.address_number = resident_present.address_number
      AND found.history_number = resident_present.history_number)
  WHERE status = 1 AND address_number IN (
    SELECT address_number FROM resident_state
      WHERE particulars IS NOT NULL AND LOCATE('1903886a', RAWTOHEX(particulars)) > 0);

UPDATE resident_present SET departs_on = (
  SELECT CASE WHEN found.told REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN CAST(found.told AS DATE) END
    FROM (
      SELECT address_number, history_number, UTF8TOSTRING(SUBSTRING(
          particulars FROM (LOCATE('1902c06a', RAWTOHEX(particulars)) + 9) / 2 FOR 10)) AS told
        FROM resident_state
        WHERE LOCATE('1902c06a', RAWTOHEX(particulars)) > 0
          AND LOCATE('1902bf6131', RAWTOHEX(particulars)) > 0
          AND LOCATE('190393', RAWTOHEX(particulars)) = 0) found
    WHERE found.address_number = resident_present.address_number
      AND found.history_number = resident_present.history_number)
  WHERE status = 2 AND address_number IN (
    SELECT address_number FROM resident_state
      WHERE particulars IS NOT NULL AND LOCATE('1902bf6131', RAWTOHEX(particulars)) > 0);

CREATE INDEX resident_present_departs ON resident_present (status, departs_on);
