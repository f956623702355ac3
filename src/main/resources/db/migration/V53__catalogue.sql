-- Earlier and present states of what is said about a record, from its first correction on: each as it stands in the
-- archive folder.
create table archive_version (
  record_id   text not null references archive_record (id),
  version     integer not null,
  at          text not null,
  who         text not null,
  why         text not null,
  description text not null,
  primary key (record_id, version)
);

-- Files that a later version has in another writing, or no more; their bytes stay where they were.
create table archive_file_past (
  record_id    text not null references archive_record (id),
  -- The last version that had it.
  version      integer not null,
  name         text not null,
  content_path text not null,
  size         bigint not null,
  sha256       text not null,
  sha512       text not null,
  sm3          text not null,
  status       text not null,
  reason       text not null,
  primary key (record_id, version, name)
);
create index archive_file_past_path on archive_file_past (content_path);

-- Which kinds of links there are, the program says.
create table archive_link_held (
  from_id text not null references archive_record (id),
  to_id   text not null references archive_record (id),
  kind    text not null,
  primary key (from_id, to_id, kind)
);
insert into archive_link_held (from_id, to_id, kind) select from_id, to_id, kind from archive_link;
drop table archive_link;
alter table archive_link_held rename to archive_link;
create index archive_link_to on archive_link (to_id);

-- What archival codes are made of (DA/T 22): the fonds, the categories, a code for each section.
create table archive_setting (
  name  text primary key,
  value text not null
);
create table archive_section_code (
  section text primary key,
  code    text not null unique
);

-- The number that the next record of a series gets; written only in the transaction that gives it.
create table archive_code_series (
  prefix text primary key,
  next   integer not null check (next between 1 and 10000)
);
-- Every code that was ever given. A record given by mistake keeps its number, which is void from then on.
create table archive_code (
  prefix    text not null references archive_code_series (prefix),
  sequence  integer not null check (sequence between 1 and 9999),
  code      text not null unique,
  record_id text not null,
  state     text not null,
  reason    text not null default '',
  given_by  text not null,
  given_at  text not null,
  primary key (prefix, sequence)
);
create index archive_code_record on archive_code (record_id);
create index archive_record_code on archive_record (code);
