-- As in SQLite, but there is no earlier outbox to count.
create table index_outbox_last (
  id  bigint primary key check (id = 1),
  seq bigint not null
);
insert into index_outbox_last (id, seq) values (1, 0);

create function index_outbox_counted_work() returns trigger language plpgsql as $$
begin
  update index_outbox_last set seq = new.seq where seq < new.seq;
  return new;
end
$$;
create trigger index_outbox_counted after insert on index_outbox
for each row execute function index_outbox_counted_work();
