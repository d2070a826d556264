-- Who was in a household on a day is found among all states, not the present ones alone.
CREATE INDEX resident_state_household ON resident_state (household_number);
