-- The bureau, its people and their sign-ins.
create table bureau (
    id integer primary key check (id = 1),
    name text not null
);

create table person (
    id integer primary key,
    login text not null unique,
    name text not null,
    unit text not null,
    role text not null check (role in ('DRAFTER', 'REVIEWER', 'ADMINISTRATOR')),
    password_hash text not null,
    enabled integer not null default 1,
    -- Grows with every change of password, role or state; a sign-in made under an older one no longer counts.
    revision integer not null default 1
);

-- Kept for names that do not exist, too: an answer must not tell which names do.
create table sign_in_failure (
    login text primary key,
    failures integer not null,
    last_at integer not null,
    locked_until integer not null default 0
);
