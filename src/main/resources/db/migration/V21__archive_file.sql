-- Two files of one record may have the same bytes, which then lie on disk once; and the record's own description is hashed.
drop table archive_text;
drop table archive_file;

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
