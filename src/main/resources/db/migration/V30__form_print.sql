-- What was printed with a mark: the data as they were, so that paper can be held against them. Never changed afterwards.
create table form_print (
    id               text primary key,
    template         text not null,
    template_version text not null,
    template_hash    text not null,
    template_sha256  text not null,
    data             text not null,
    data_sha256      text not null,
    author           text not null,
    printed_at       integer not null
);
create index form_print_same on form_print (template_hash, data_sha256, author);
