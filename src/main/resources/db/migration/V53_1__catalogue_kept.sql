-- Triggers only, in the dialect of SQLite.
create trigger archive_version_unchanged before update on archive_version
begin
    select raise(abort, 'a version is never changed');
end;
create trigger archive_code_kept before delete on archive_code
begin
    select raise(abort, 'an archival code is never given back');
end;
