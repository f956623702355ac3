-- Who did what on a day: asked each time a file is read.
create index audit_line_actor on audit_line (actor, action, at);
