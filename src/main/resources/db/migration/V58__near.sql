-- What the text of a record looks like, for pointing out near doubles: a sketch of it, and its bands, equal where two texts
-- are likely to be alike.
create table near_sketch (
  record_id    text primary key references archive_record (id),
  characters   integer not null,
  sketch       text not null
);

create table near_band (
  band         bigint not null,
  record_id    text not null references archive_record (id),
  primary key (band, record_id)
);
