-- A paper on its way from the draft to the archive: where it is now. How it came there stands in signoff_event.
create table signoff (
    id              integer primary key,
    draft_id        integer not null,
    title           text not null,
    step            text not null,
    -- Grows whenever the step changes; whoever acts names the leg that was seen.
    leg             integer not null,
    -- Grows whenever the text is sent on its way anew.
    round           integer not null,
    drafter         text not null,
    authors         text not null,
    reviewer        text not null,
    cosigners       text not null,
    signer          text not null,
    agreed          text not null,
    text_sha256     text not null,
    signed_sha256   text not null,
    signed_at       integer,
    override_rules  text not null default '',
    override_reason text not null default '',
    number          text not null default '',
    record_id       text,
    started_at      integer not null,
    updated_at      integer not null
);
-- One way at a time for a draft.
create unique index signoff_draft on signoff (draft_id) where step <> 'WITHDRAWN';
create index signoff_record on signoff (record_id);

-- Everything that was ever done, each line with the hash of the one before it. Never changed, never deleted.
create table signoff_event (
    signoff_id  integer not null references signoff (id),
    seq         integer not null,
    at          integer not null,
    actor       text not null,
    act         text not null,
    step_before text not null,
    step_after  text not null,
    round       integer not null,
    opinion     text not null,
    detail      text not null,
    text_before text not null,
    text_after  text not null,
    previous    text not null,
    hash        text not null,
    primary key (signoff_id, seq)
);
create trigger signoff_event_unchanged before update on signoff_event
begin
    select raise(abort, 'what was done is never changed');
end;
create trigger signoff_event_kept before delete on signoff_event
begin
    select raise(abort, 'what was done is never deleted');
end;

-- The texts that were sent round, under the hash of their UTF-8 bytes.
create table signoff_text (
    sha256 text primary key,
    text   text not null
);
create trigger signoff_text_unchanged before update on signoff_text
begin
    select raise(abort, 'a text that was sent round is never changed');
end;
create trigger signoff_text_kept before delete on signoff_text
begin
    select raise(abort, 'a text that was sent round is never deleted');
end;

-- The paper that a draft forwards, as it came; its bytes lie in the data home under their hash.
create table desk_source (
    draft_id integer primary key,
    name     text not null,
    sha256   text not null
);

-- What belongs together in the archive: a notice and the paper that it forwards.
create table archive_link (
    from_id text not null references archive_record (id),
    to_id   text not null references archive_record (id),
    kind    text not null check (kind in ('FORWARDS', 'ANNEXES')),
    primary key (from_id, to_id, kind)
);
create index archive_link_to on archive_link (to_id);
