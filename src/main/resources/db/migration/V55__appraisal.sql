-- A record whose files were destroyed by an approved decision keeps its row.
alter table archive_record add column destroyed_at text not null default '';
create index archive_record_retention on archive_record (retention, year);

-- Records that are appraised together, from the first choice to the last act.
create table appraisal_case (
  id           text primary key,
  title        text not null,
  state        text not null,
  opened_by    text not null,
  opened_at    text not null,
  proposed_by  text not null default '',
  proposed_at  text not null default '',
  decided_by   text not null default '',
  decided_at   text not null default '',
  opinion      text not null default '',
  list_id      text not null default '',
  finished_at  text not null default ''
);
create index appraisal_case_state on appraisal_case (state, opened_at);

create table appraisal_item (
  case_id      text not null references appraisal_case (id),
  record_id    text not null references archive_record (id),
  decision     text not null,
  retention    text not null,
  reason       text not null,
  done         integer not null default 0,
  primary key (case_id, record_id)
);
create index appraisal_item_record on appraisal_item (record_id);

-- A record that was kept on: until the end of this year at least.
create table appraisal_extension (
  record_id    text primary key references archive_record (id),
  until_year   integer not null,
  case_id      text not null
);

-- Nobody destroys a record while it is held.
create table appraisal_hold (
  id           text primary key,
  record_id    text not null references archive_record (id),
  reason       text not null,
  placed_by    text not null,
  placed_at    text not null,
  lifted_by    text not null default '',
  lifted_at    text not null default '',
  lifted_why   text not null default ''
);
create index appraisal_hold_record on appraisal_hold (record_id, lifted_at);
