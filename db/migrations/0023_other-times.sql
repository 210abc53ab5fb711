-- Times that the person proposes instead; employer or ministry choose one of them.
alter table interviews
  add column other_times timestamptz[] check (cardinality(other_times) between 1 and 3),
  add column other_times_at timestamptz,
  drop constraint interviews_check,
  add check (confirmed_time = any (times) or confirmed_time = any (other_times));
