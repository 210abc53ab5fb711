-- What somebody is told, written in the transaction of the step it is about. Ids and codes only: the sentence is made
-- when it is shown, in the reader's language.
create table notifications (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts on delete cascade,
  kind text not null,
  match_id uuid references matches on delete cascade,
  demand_id uuid references demands on delete cascade,
  employer_id uuid references employers on delete cascade,
  detail jsonb not null default '{}',
  created_at timestamptz not null,
  read_at timestamptz,
  -- What mail it still waits for; null: none, or it was sent.
  due text check (due in ('mail', 'digest')),
  mailed_at timestamptz
);
create index notifications_account on notifications (account_id, id desc);
create index notifications_unread on notifications (account_id) where read_at is null;
create index notifications_due on notifications (due, account_id) where due is not null;

-- How somebody wants to hear of a topic; absent: as it is by default.
create table notification_ways (
  account_id uuid not null references accounts on delete cascade,
  topic text not null,
  way text not null check (way in ('mail', 'digest', 'portal')),
  primary key (account_id, topic)
);

-- One for each digest: so that none is sent twice.
create table digests (
  account_id uuid not null references accounts on delete cascade,
  -- In the reader's own zone.
  day date not null,
  sent_at timestamptz not null,
  primary key (account_id, day)
);

-- Behind the link at the end of a mail: ends such mails without signing in.
create table unsubscribe_tokens (
  token_hash text primary key,
  account_id uuid not null references accounts on delete cascade,
  topics text[] not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index unsubscribe_tokens_created on unsubscribe_tokens (created_at);

-- A search that is kept: for people who fit a demand (with the filters of its shortlist), or for demands that fit the
-- account's own profile.
create table watches (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts on delete cascade,
  kind text not null check (kind in ('people', 'demands')),
  demand_id uuid references demands on delete cascade,
  -- As the address of the shortlist has it.
  query text not null default '',
  created_at timestamptz not null,
  paused_at timestamptz,
  looked_at timestamptz,
  told_at timestamptz,
  check ((kind = 'people') = (demand_id is not null))
);
create unique index watches_one on watches (account_id, kind, coalesce(demand_id, account_id), query);

-- What a watch has found, once for all: nothing in here is told again. At its first look nothing is new.
create table watch_people (
  watch_id uuid not null references watches on delete cascade,
  profile_id uuid not null references profiles on delete cascade,
  told_at timestamptz,
  primary key (watch_id, profile_id)
);
create index watch_people_profile on watch_people (profile_id);
create index watch_people_told on watch_people (watch_id, told_at desc) where told_at is not null;
create table watch_demands (
  watch_id uuid not null references watches on delete cascade,
  demand_id uuid not null references demands on delete cascade,
  told_at timestamptz,
  primary key (watch_id, demand_id)
);
create index watch_demands_demand on watch_demands (demand_id);
create index watch_demands_told on watch_demands (watch_id, told_at desc) where told_at is not null;
