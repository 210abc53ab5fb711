-- What searches in PostgreSQL read, and what Meilisearch is filled from: the visible words of a profile or a
-- demand, written by the worker (src/search/sync.ts). Derived: it can be emptied and built again.
-- `terms` are cut by our own code (Urdu, Japanese, C++), so no text search configuration is involved. What is wide
-- lies out of line: finding and counting read the index and narrow rows only (50,000 rows in 20 ms, not 500).
create table search_profiles (
  id uuid primary key,
  terms tsvector not null,
  tokens text[] not null,
  -- The values of each facet, sorted and joined by commas: keys to group by, five times as fast as counting lists.
  fields text not null,
  work_modes text not null,
  countries text not null,
  languages text not null,
  document jsonb not null
);
alter table search_profiles set (toast_tuple_target = 128);
alter table search_profiles
  alter column terms set storage external,
  alter column document set storage external,
  alter column fields set storage main,
  alter column work_modes set storage main,
  alter column countries set storage main,
  alter column languages set storage main;
create index search_profiles_words on search_profiles using gin (terms, tokens);

create table search_demands (like search_profiles including all);
alter table search_demands set (toast_tuple_target = 128);
alter index search_demands_terms_tokens_idx rename to search_demands_words;

-- Every word that was ever indexed, found by what is left of it without one or two letters: pg_trgm sees no
-- letters but ASCII in a cluster of locale C, and finds no bound number of typos for certain.
create table search_words (
  word text primary key,
  forms text[] not null
);
create index search_words_forms on search_words using gin (forms);

-- Rows are added in the transaction that changes the profile or demand and are never updated by it: writers do
-- not wait for the worker. A row waits for `postgres`, then for `meilisearch`, and is gone when both have it.
create table search_outbox (
  number bigint generated always as identity primary key,
  kind text not null check (kind in ('profiles', 'demands')),
  id uuid not null,
  target text not null default 'postgres' check (target in ('postgres', 'meilisearch')),
  attempts smallint not null default 0,
  not_before timestamptz not null default now(),
  error text,
  dead_at timestamptz,
  at timestamptz not null default now()
);
create index search_outbox_open on search_outbox (target, kind, number) where dead_at is null;
create index search_outbox_dead on search_outbox (number) where dead_at is not null;

-- One row for each index in Meilisearch. The name holds a stamp of this database, so that two databases that
-- share a server never search each other's people.
create table search_indexes (
  kind text primary key check (kind in ('profiles', 'demands', 'skills')),
  uid text not null unique,
  -- Hash of the settings (and of the skills) the live index was built with; null: never built.
  built_with text,
  built_at timestamptz,
  -- What the rows of PostgreSQL were made with (reference data, shape of documents); null: nothing was made yet.
  rows_with text,
  -- A rebuild under way: what it is built with, the task that made its index, the last id sent, and the swap's task.
  next_with text,
  next_task bigint,
  next_after text,
  next_sent integer not null default 0,
  next_total integer not null default 0,
  swap_task bigint,
  wanted_at timestamptz
);
insert into search_indexes (kind, uid)
select kind, 'hunar-' || stamp || '-' || kind
from unnest(array['profiles', 'demands', 'skills']) kind,
     (select substr(md5(random()::text || clock_timestamp()::text), 1, 8) stamp) s;

-- Tasks that Meilisearch accepted and has not finished: a bad document fails there, not in the answer to us.
create table search_tasks (
  task bigint not null,
  uid text not null,
  kind text not null check (kind in ('profiles', 'demands', 'skills')),
  ids text[] not null,
  attempts smallint not null default 0,
  sent_at timestamptz not null default now(),
  primary key (uid, task)
);
