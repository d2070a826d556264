-- The tree by which terminals compare their register with this one: on levels 0 to 3 the hashes of a
-- node's 16 children, on level 4 a bucket's leaves. A part without residents has no row.
create table tree_part (
  part_level smallint not null,
  place integer not null,
  content bytea not null,
  constraint tree_part_pk primary key (part_level, place)
);
