-- Two profiles of one person are joined: one is kept, and the id of the other leads to it. What the other says stays
-- with it, for undoing and for the record; it goes when the person is erased.
alter table profiles
  add column merged_into uuid references profiles on delete cascade,
  add constraint profiles_merged check
    (merged_into is null or (merged_into <> id and visibility = 'withdrawn' and account_id is null));
create index profiles_merged_into on profiles (merged_into) where merged_into is not null;

-- Profiles that were written and are not compared yet. A worker takes them some hundred at a time, so whoever writes
-- does not wait for the comparison.
create table duplicate_checks (
  number bigint generated always as identity primary key,
  profile_id uuid not null,
  -- Whose profile has the CNIC that this person says is theirs.
  holder_id uuid
);
insert into duplicate_checks (profile_id) select id from profiles order by id;

-- What tells who somebody is, as a hash each: profiles that share one are found by it, and nothing else is compared.
-- A name alone stands here to be counted: what many are called needs more beside it.
create table duplicate_keys (
  profile_id uuid not null references profiles on delete cascade,
  kind text not null check (kind in ('email', 'phone', 'certificate', 'birth', 'education', 'job', 'name')),
  key bigint not null,
  primary key (profile_id, key)
);
create index duplicate_keys_key on duplicate_keys (key);

create table duplicates (
  id uuid primary key default uuidv7(),
  first_id uuid not null references profiles on delete cascade,
  second_id uuid not null references profiles on delete cascade,
  reasons text[] not null check (cardinality(reasons) > 0),
  strength smallint not null check (strength between 1 and 100),
  found_at timestamptz not null,
  decision text check (decision in ('different', 'merged')),
  decided_by uuid references accounts on delete set null,
  decided_at timestamptz,
  -- What was known when they were said to be two people: only a stronger reason brings them back.
  known_reasons text[] not null default '{}',
  unique (first_id, second_id),
  check (first_id < second_id),
  check ((decision is null) = (decided_at is null))
);
create index duplicates_second on duplicates (second_id);
create index duplicates_waiting on duplicates (found_at, id) where decision is null;

-- How both stood before and the kept one after, and which rows moved: what undoing puts back.
create table profile_merges (
  id uuid primary key default uuidv7(),
  duplicate_id uuid not null references duplicates on delete cascade,
  kept_id uuid not null references profiles on delete cascade,
  merged_id uuid not null references profiles on delete cascade,
  kept_before json not null,
  kept_after json not null,
  merged_before json not null,
  moved json not null,
  merged_by uuid references accounts on delete set null,
  merged_at timestamptz not null,
  undone_by uuid references accounts on delete set null,
  undone_at timestamptz
);
create index profile_merges_duplicate on profile_merges (duplicate_id, id desc);
create index profile_merges_kept on profile_merges (kept_id);
create unique index profile_merges_in_force on profile_merges (merged_id) where undone_at is null;
