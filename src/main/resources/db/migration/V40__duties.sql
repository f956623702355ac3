-- Which steps of a paper's way a person may take; a person may have several duties or none.
create table person_duty (
    login text not null references person (login),
    duty  text not null check (duty in ('DRAFT', 'REVIEW', 'COSIGN', 'SIGN', 'SEAL', 'ARCHIVE')),
    primary key (login, duty)
);
insert into person_duty (login, duty) select login, 'DRAFT' from person;
insert into person_duty (login, duty) select login, 'REVIEW' from person where role <> 'DRAFTER';
