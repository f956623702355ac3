-- Searches that somebody has kept under a name.
create table saved_search (
    login    text not null references person (login),
    name     text not null,
    address  text not null,
    saved_at integer not null,
    primary key (login, name)
);
