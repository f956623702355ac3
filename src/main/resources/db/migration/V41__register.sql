-- The register of issued papers: one series for each code and year, and every number that was ever given out.
create table register_series (
    code   text not null,
    year   integer not null,
    issuer text not null,
    -- The number that the next paper gets; written only in the transaction that issues it.
    next   integer not null check (next between 1 and 100000),
    primary key (code, year)
);

-- Never deleted: a withdrawn paper keeps its number.
create table register_entry (
    code       text not null,
    year       integer not null,
    sequence   integer not null check (sequence between 1 and 99999),
    title      text not null,
    issued_on  text not null,
    state      text not null check (state in ('NUMBERED', 'ISSUED', 'WITHDRAWN', 'VOID')),
    origin     text not null check (origin in ('TAKEN', 'ENTERED')),
    record_id  text,
    reason     text not null default '',
    author     text not null,
    entered_at integer not null,
    primary key (code, year, sequence),
    foreign key (code, year) references register_series (code, year)
);
create index register_entry_record on register_entry (record_id);
create trigger register_entry_kept before delete on register_entry
begin
    select raise(abort, 'a number is never given back');
end;

-- A draft that is on its way to be issued is held: nobody changes it until it comes back.
alter table desk_draft add column held integer not null default 0;
