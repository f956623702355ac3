-- Reports of the four properties (DA/T 70); each is kept.
create table property_report (
  id           text primary key,
  stage        text not null,
  at           text not null,
  agent        text not null,
  name         text not null,
  records      bigint not null,
  files        bigint not null,
  bytes        bigint not null,
  failing      bigint not null,
  noted        bigint not null,
  body         text not null
);
create index property_report_time on property_report (at);

-- How each record stood when its properties were last checked.
create table property_state (
  record_id    text primary key,
  stage        text not null,
  at           text not null,
  failing      integer not null,
  noted        integer not null,
  detail       text not null
);
create index property_state_failing on property_state (failing);
create index property_state_time on property_state (at);
