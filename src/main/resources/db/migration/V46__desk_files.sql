-- Files that go with a draft without being bound into it (另附); their bytes lie in the data home under their hash.
create table desk_file (
    draft_id integer not null references desk_draft (id) on delete cascade,
    name     text not null,
    sha256   text not null,
    primary key (draft_id, sha256)
);
