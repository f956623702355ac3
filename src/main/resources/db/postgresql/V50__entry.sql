-- What is said about a record, after DA/T 46, in a database that has no records yet; the people it is about as rows of their own.
alter table archive_record add column version bigint not null default 1;
alter table archive_record add column code text collate "C" not null default '';
alter table archive_record add column date text collate "C" not null default '';
alter table archive_record add column unit text collate "C" not null default '';
alter table archive_record add column scheme text collate "C" not null default '';
alter table archive_record add column award text collate "C" not null default '';
alter table archive_record add column retention text collate "C" not null default 'UNDECIDED';
alter table archive_record add column secrecy text collate "C" not null default '';
alter table archive_record add column section text collate "C" not null default '';
alter table archive_record add column access text collate "C" not null default 'HOUSE';

create table archive_person (
  record_id    text collate "C" not null references archive_record (id),
  position     bigint not null,
  name         text collate "C" not null,
  unit         text collate "C" not null,
  id_key       text collate "C" not null,
  id_shown     text collate "C" not null,
  result       text collate "C" not null,
  primary key (record_id, position)
);
create index archive_person_name on archive_person (name);
create index archive_person_key on archive_person (id_key);
