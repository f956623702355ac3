-- The archive: one row a record (件), one row a file, the text kept for making the index anew, and the index's outbox.
create table archive_record (
  id           text primary key,
  title        text not null,
  doc_number   text not null,
  year         integer,
  kind         text not null,
  issuer       text not null,
  persons      text not null,
  note         text not null,
  origin       text not null check (origin in ('ISSUED', 'RECEIVED')),
  archived_at  text not null
);
create index archive_record_time on archive_record (archived_at desc, id desc);

-- A path may come twice: files of one record with the same bytes lie on disk once.
create table archive_file (
  record_id    text not null references archive_record (id),
  position     integer not null,
  name         text not null,
  content_path text not null,
  size         integer not null,
  sha256       text not null,
  sha512       text not null,
  status       text not null,
  reason       text not null,
  primary key (record_id, position)
);
create index archive_file_sha256 on archive_file (sha256);
create index archive_file_path on archive_file (content_path);

create table archive_text (
  record_id    text not null,
  position     integer not null,
  text         text not null,
  primary key (record_id, position),
  foreign key (record_id, position) references archive_file (record_id, position)
);

-- Sequence numbers are never used twice: the index remembers the last one it has taken in.
create table index_outbox (
  seq          integer primary key autoincrement,
  record_id    text not null
);
