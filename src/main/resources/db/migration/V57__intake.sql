-- Records that came as lines with their text: which line became which record, so that a line comes in once.
create table intake_line (
  source_key   text primary key,
  record_id    text not null references archive_record (id)
);

-- A batch of files taken in together, and each of its files with what became of it.
create table intake_batch (
  id           text primary key,
  owner        text not null,
  name         text not null,
  source       text not null check (source in ('WEB', 'WATCH', 'COMMAND', 'API')),
  state        text not null check (state in ('GATHERING', 'RUNNING', 'STOPPED', 'DONE', 'CONFIRMED')),
  created_at   text not null,
  message      text not null
);

create table intake_item (
  batch_id     text not null references intake_batch (id),
  position     integer not null,
  path         text not null,
  place        text not null,
  size         bigint not null,
  state        text not null check (state in ('WAITING', 'KEPT', 'DOUBLE', 'REFUSED', 'UNPACKED')),
  record_id    text not null,
  reason       text not null,
  guesses      text not null,
  confirmed    integer not null,
  primary key (batch_id, position)
);
create index intake_item_record on intake_item (record_id);

-- What was corrected in one go, and how it was before, so that it can be taken back.
create table intake_change (
  id           text primary key,
  batch_id     text not null references intake_batch (id),
  login        text not null,
  changed_at   text not null,
  what         text not null,
  undone       integer not null
);

create table intake_change_row (
  change_id    text not null references intake_change (id),
  position     integer not null,
  record_id    text not null,
  before_entry text not null,
  after_entry  text not null,
  primary key (change_id, position)
);
