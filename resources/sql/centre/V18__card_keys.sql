-- Residence cards lead to people too: the keys of everybody are looked at once more when the store is opened.
update delta_head set keys_due = newest, keys_done = 0;
