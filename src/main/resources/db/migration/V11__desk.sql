-- Drafts on the desk, kept exactly as typed, right or wrong.
create table desk_draft (
    id integer primary key,
    title text not null,
    text text not null,
    version integer not null default 1,
    author text not null,
    updated_at integer not null,
    record_id text
);
