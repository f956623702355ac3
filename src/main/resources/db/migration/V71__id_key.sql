-- Which key ID numbers are turned into hashes with: another key would tell nobody apart rightly, and nobody would notice.
create table id_key_mark (
  id           integer primary key check (id = 1),
  fingerprint  text not null,
  since        text not null
);
