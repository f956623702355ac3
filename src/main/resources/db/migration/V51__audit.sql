-- What was done in the house, each line bound to the one before it by its hash.
create table audit_line (
  seq        integer primary key,
  at         bigint not null,
  actor      text not null,
  action     text not null,
  subject    text not null,
  subject_id text not null,
  detail     text not null,
  hash       text not null
);
create index audit_line_subject on audit_line (subject, subject_id);

-- Auditing is a duty too; which duties there are, the program says.
create table person_duty_held (
  login text not null references person (login),
  duty  text not null,
  primary key (login, duty)
);
insert into person_duty_held (login, duty) select login, duty from person_duty;
drop table person_duty;
alter table person_duty_held rename to person_duty;
