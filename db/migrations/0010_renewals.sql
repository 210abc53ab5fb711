-- How far the facts of profiles with a present job are made anew for a month, whose length counts in them.
create table fact_renewals (
  month date primary key check (extract(day from month) = 1),
  -- The last profile looked at, in order of ids; null: none yet.
  after_profile uuid,
  finished_at timestamptz
);
