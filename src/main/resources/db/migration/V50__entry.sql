-- What is said about a record, after DA/T 46; the people it is about as rows of their own.
alter table archive_record add column version integer not null default 1;
alter table archive_record add column code text not null default '';
alter table archive_record add column date text not null default '';
alter table archive_record add column unit text not null default '';
alter table archive_record add column scheme text not null default '';
alter table archive_record add column award text not null default '';
alter table archive_record add column retention text not null default 'UNDECIDED';
alter table archive_record add column secrecy text not null default '';
alter table archive_record add column section text not null default '';
alter table archive_record add column access text not null default 'HOUSE';

create table archive_person (
  record_id    text not null references archive_record (id),
  position     integer not null,
  name         text not null,
  unit         text not null,
  id_key       text not null,
  id_shown     text not null,
  result       text not null,
  primary key (record_id, position)
);
create index archive_person_name on archive_person (name);
create index archive_person_key on archive_person (id_key);

-- The names that stood in one column until now, one a line.
insert into archive_person (record_id, position, name, unit, id_key, id_shown, result)
with recursive cut (id, position, name, rest) as (
  select id, -1, '', persons || char(10) from archive_record where persons <> ''
  union all
  select id, position + 1, substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1)
  from cut where rest <> ''
)
select id, position, name, '', '', '', '' from cut where position >= 0 and name <> '';
