-- Word files whose texts have no pages yet: they are laid out when nobody waits for a receipt. What was archived before is laid
-- out once more.
create table page_wait (
  record_id    text not null references archive_record (id),
  position     integer not null,
  tried        integer not null default 0,
  primary key (record_id, position)
);

insert into page_wait (record_id, position)
  select record_id, position from archive_file join archive_text using (record_id, position)
  where lower(name) like '%.docx' and text <> '';
