-- Scans whose text is still to be recognised are found without looking at every file.
create index archive_file_scan on archive_file (record_id, position) where status in ('SCAN', 'UNRECOGNISED');
