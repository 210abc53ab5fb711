-- On which days an employer had somebody's masked profile on a page, for which demand: one row a day, however often.
create table masked_looks (
  profile_id uuid not null references profiles on delete cascade,
  employer_id uuid not null,
  -- Null: not for a demand.
  demand_id uuid,
  day date not null,
  at timestamptz not null,
  unique nulls not distinct (profile_id, employer_id, demand_id, day)
);
create index masked_looks_day on masked_looks (day);
