-- What colleagues write to each other about a match: the employer's among themselves, and the ministry's. Neither
-- the other side nor the person ever sees it, and it goes when the person is erased.
create table match_comments (
  id uuid primary key default uuidv7(),
  match_id uuid not null references matches on delete cascade,
  side text not null check (side in ('employer', 'ministry')),
  account_id uuid references accounts on delete set null,
  text text not null check (text <> ''),
  created_at timestamptz not null
);
create index match_comments_match on match_comments (match_id, side, id);

-- Times in UTC; each side is told them in its own zone too.
create table interviews (
  id uuid primary key default uuidv7(),
  match_id uuid not null references matches on delete cascade,
  times timestamptz[] not null check (cardinality(times) between 1 and 5),
  minutes smallint not null check (minutes between 10 and 480),
  -- An address, or where to call.
  place text not null default '',
  proposed_by uuid,
  created_at timestamptz not null,
  confirmed_time timestamptz check (confirmed_time = any (times)),
  confirmed_at timestamptz,
  cancelled_by uuid,
  cancelled_at timestamptz
);
create index interviews_match on interviews (match_id, id);
-- One that waits for an answer at a time.
create unique index interviews_waiting on interviews (match_id) where confirmed_at is null and cancelled_at is null;
