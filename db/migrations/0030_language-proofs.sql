-- A test of a language is proved by its result, as a certificate and a degree are.
alter table proofs drop constraint proofs_list_check;
alter table proofs add constraint proofs_list_check check (list in ('certifications', 'education', 'languages'));
