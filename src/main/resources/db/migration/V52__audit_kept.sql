-- Triggers only, in the dialect of SQLite.
create trigger audit_line_unchanged before update on audit_line
begin
    select raise(abort, 'what was done is never changed');
end;
create trigger audit_line_kept before delete on audit_line
begin
    select raise(abort, 'what was done is never deleted');
end;
