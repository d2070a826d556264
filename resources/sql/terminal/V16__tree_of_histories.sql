-- The tree covers all states of a resident now, not the newest alone. With these zeros it is made
-- anew at the next opening.
UPDATE downstream_position SET root =
  X'0000000000000000000000000000000000000000000000000000000000000000';
