-- A second hash of another family beside SHA-512; rows from before get theirs when their files are next read through.
alter table archive_file add column sm3 text not null default '';

-- The files of the store that belong to no record: what a reader in twenty years needs to understand the rest.
create table archive_root (
  path         text primary key,
  sha512       text not null
);

-- Every time a record was read through, and what came of it (an event in the sense of PREMIS).
create table fixity_event (
  record_id    text not null,
  number       integer not null,
  at           text not null,
  kind         text not null,
  agent        text not null,
  outcome      text not null,
  files        integer not null,
  bytes        bigint not null,
  detail       text not null,
  primary key (record_id, number)
);
create index fixity_event_time on fixity_event (at);

-- How each record stood when it was last read through; the oldest come next.
create table fixity_state (
  record_id    text primary key,
  checked_at   text not null,
  outcome      text not null
);
create index fixity_state_time on fixity_state (checked_at, record_id);
create index fixity_state_outcome on fixity_state (outcome);

-- What is wrong in the store beside the records, as of the last look.
create table fixity_stranger (
  path         text primary key,
  verdict      text not null,
  seen_at      text not null
);

-- Where the reading through stands; one row, so that a restart goes on where it was.
create table fixity_round (
  id           integer primary key check (id = 1),
  started_at   text not null,
  finished_at  text not null,
  last_id      text not null,
  records      bigint not null,
  bytes        bigint not null
);
create index archive_file_sha512 on archive_file (sha512);
