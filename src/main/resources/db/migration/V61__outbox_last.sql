-- The last number that the outbox has given out in a committed transaction, said so that every database knows it: a
-- sequence of PostgreSQL runs ahead of what is committed.
create table index_outbox_last (
  id  integer primary key check (id = 1),
  seq integer not null
);
insert into index_outbox_last (id, seq)
select 1, coalesce((select seq from sqlite_sequence where name = 'index_outbox'), 0);

create trigger index_outbox_counted after insert on index_outbox
begin
  update index_outbox_last set seq = new.seq where seq < new.seq;
end;
