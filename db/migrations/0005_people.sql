-- What belongs to an account goes or is cut loose with it. Records (demand_versions, events) keep the bare id.
alter table profiles add foreign key (account_id) references accounts on delete set null;
alter table members add foreign key (account_id) references accounts on delete cascade;
alter table invitations alter column invited_by drop not null;
alter table invitations add foreign key (invited_by) references accounts on delete set null;
alter table import_proposals add foreign key (account_id) references accounts on delete cascade;
alter table demands add foreign key (created_by) references accounts on delete set null;
alter table bulk_imports alter column account_id drop not null;
alter table bulk_imports add foreign key (account_id) references accounts on delete set null;

-- One CNIC, one profile: the last net below the checks of the verbs.
drop index profile_private_cnic;
create unique index profile_private_cnic on profile_private (cnic_blind_index);

-- A file is received whole, waits for the worker and is read from here, so a worker that dies goes on at
-- `rows_read`. The chunks hold personal data and are deleted when the import ends.
alter table bulk_imports drop constraint bulk_imports_state_check;
alter table bulk_imports add check (state in ('receiving', 'waiting', 'running', 'finished', 'failed'));
alter table bulk_imports alter column state set default 'receiving';
alter table bulk_imports add column bytes bigint not null default 0;
alter table bulk_imports add column failure text;
create table bulk_import_chunks (
  import_id uuid not null references bulk_imports on delete cascade,
  number integer not null,
  bytes bytea not null,
  primary key (import_id, number)
);
-- The bytes are what a person's file is made of: compressing them again costs time and saves little.
alter table bulk_import_chunks alter column bytes set storage external;

-- Which row of a file had an address or CNIC first; keyed hashes, gone when the import ends.
create table bulk_import_keys (
  import_id uuid not null references bulk_imports on delete cascade,
  key bytea not null,
  row integer not null,
  primary key (import_id, key)
);
alter table bulk_import_errors add column number bigint generated always as identity;
drop index bulk_import_errors_import;
create unique index bulk_import_errors_import on bulk_import_errors (import_id, number);
