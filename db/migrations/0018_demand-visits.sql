-- When somebody last looked at a demand, so that the list can say what is new since.
create table demand_visits (
  account_id uuid not null references accounts (id) on delete cascade,
  demand_id uuid not null references demands (id) on delete cascade,
  seen_at timestamptz not null,
  primary key (account_id, demand_id)
);
