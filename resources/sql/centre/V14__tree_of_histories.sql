-- The tree covers all states of a resident now, not the newest alone: it is made anew from the first
-- number on when somebody asks for it next, and roots of before say nothing any more.
delete from tree_part;
delete from delta_point;
update delta_head set indexed = 0, root = null;
