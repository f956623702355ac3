-- Saved states of a draft, thinned as they age; what somebody marked is never thinned.
create table desk_version (
    draft_id integer not null references desk_draft (id) on delete cascade,
    version integer not null,
    title text not null,
    text text not null,
    author text not null,
    saved_at integer not null,
    marked integer not null default 0,
    primary key (draft_id, version)
);

insert into desk_version (draft_id, version, title, text, author, saved_at)
    select id, version, title, text, author, updated_at from desk_draft;

-- Findings of the checker that somebody has looked at and lets stand.
create table desk_ignored (
    draft_id integer not null references desk_draft (id) on delete cascade,
    rule text not null,
    words text not null,
    reason text not null,
    author text not null,
    noted_at integer not null,
    primary key (draft_id, rule, words)
);
