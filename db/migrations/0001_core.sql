create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create extension if not exists unaccent;

-- The person's document, and beside it the facts matching may see. Names, contact and what matching must never
-- see lie in tables of their own, so that no query of the pool or the search can reach them by mistake.
create table profiles (
  id uuid primary key default uuidv7(),
  account_id uuid unique,
  version integer not null default 1 check (version > 0),
  visibility text not null default 'searchable' check (visibility in ('searchable', 'paused', 'withdrawn')),
  document jsonb not null,
  facts jsonb not null,
  completeness smallint not null default 0 check (completeness between 0 and 100),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index profiles_updated on profiles (updated_at, id);

create table profile_identities (
  profile_id uuid primary key references profiles on delete cascade,
  latin_name text not null check (latin_name <> ''),
  native_name text,
  email text,
  phone text
);
create index profile_identities_email on profile_identities (lower(email));

-- Only for consented statistics, the candidate's own visa estimate and finding duplicates.
create table profile_private (
  profile_id uuid primary key references profiles on delete cascade,
  sex text check (sex in ('female', 'male', 'other')),
  birth_date date,
  home_province text,
  statistics_consent_at timestamptz,
  cnic_cipher bytea,
  cnic_blind_index bytea,
  check ((cnic_cipher is null) = (cnic_blind_index is null))
);
create index profile_private_cnic on profile_private (cnic_blind_index);

-- What the pool follows. The transaction id closes the gap that numbers leave: a lower number can become visible
-- later than a higher one, so readers stop at the oldest transaction still running.
create table profile_changes (
  number bigint generated always as identity primary key,
  profile_id uuid not null,
  transaction xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now()
);
create index profile_changes_transaction on profile_changes (transaction, number);

create table demand_changes (
  number bigint generated always as identity primary key,
  demand_id uuid not null,
  transaction xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now()
);
create index demand_changes_transaction on demand_changes (transaction, number);

create table employers (
  id uuid primary key default uuidv7(),
  revision integer not null default 1,
  name text not null check (name <> ''),
  name_ja text,
  country char(2) not null,
  website text,
  verification text not null default 'unverified' check (verification in ('unverified', 'verified', 'suspended')),
  verified_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table members (
  employer_id uuid not null references employers on delete cascade,
  account_id uuid not null,
  role text not null check (role in ('owner', 'recruiter')),
  joined_at timestamptz not null default now(),
  primary key (employer_id, account_id)
);
create index members_account on members (account_id);

create table invitations (
  id uuid primary key default uuidv7(),
  employer_id uuid not null references employers on delete cascade,
  email text not null,
  role text not null check (role in ('owner', 'recruiter')),
  token_hash bytea not null unique,
  invited_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz
);
create unique index invitations_open on invitations (employer_id, lower(email)) where accepted_at is null;

-- `draft` is what is being written; each publication copies it into an immutable version.
create table demands (
  id uuid primary key default uuidv7(),
  employer_id uuid not null references employers on delete cascade,
  revision integer not null default 1,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'published', 'closed')),
  version integer not null default 0,
  draft jsonb not null,
  cloned_from uuid references demands on delete set null,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  submitted_at timestamptz,
  published_at timestamptz,
  closed_at timestamptz
);
create index demands_employer on demands (employer_id, id desc);
create index demands_published on demands (published_at desc, id) where state = 'published';
create index demands_submitted on demands (submitted_at, id) where state = 'submitted';

create table demand_versions (
  demand_id uuid not null references demands on delete cascade,
  version integer not null check (version > 0),
  document jsonb not null,
  published_by uuid,
  published_at timestamptz not null default now(),
  primary key (demand_id, version)
);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed', tg_table_name;
end $$;
create trigger demand_versions_immutable before update on demand_versions
  for each row execute function refuse_change();

-- A candidate's agreement to be introduced to one employer. Absent or withdrawn: the employer sees a mask.
create table agreements (
  profile_id uuid not null references profiles on delete cascade,
  employer_id uuid not null references employers on delete cascade,
  agreed_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (profile_id, employer_id)
);
create index agreements_employer on agreements (employer_id) where withdrawn_at is null;

create table import_proposals (
  id uuid primary key default uuidv7(),
  account_id uuid not null,
  source text not null check (source in ('json-resume', 'europass', 'text', 'pdf', 'docx')),
  proposal jsonb not null,
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  decision text check (decision in ('accepted', 'discarded'))
);
create index import_proposals_account on import_proposals (account_id, id desc);

create table bulk_imports (
  id uuid primary key default uuidv7(),
  account_id uuid not null,
  format text not null check (format in ('csv', 'jsonl')),
  dry_run boolean not null,
  state text not null default 'running' check (state in ('running', 'finished', 'failed')),
  rows_read integer not null default 0,
  rows_accepted integer not null default 0,
  rows_refused integer not null default 0,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create table bulk_import_errors (
  import_id uuid not null references bulk_imports on delete cascade,
  row integer not null,
  path text not null,
  message text not null
);
create index bulk_import_errors_import on bulk_import_errors (import_id, row);

-- The record: who did what to which thing, append-only.
create table events (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  account_id uuid,
  verb text not null,
  subject text not null,
  subject_id uuid not null,
  detail jsonb not null default '{}'
);
create index events_subject on events (subject, subject_id, id);
create trigger events_immutable before update or delete on events
  for each row execute function refuse_change();
