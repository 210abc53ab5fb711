-- A file that backs a certificate or degree. The bytes lie in the data folder, sealed, under `file`, a random name.
create table proofs (
  id uuid primary key default uuidv7(),
  profile_id uuid not null references profiles on delete cascade,
  list text not null check (list in ('certifications', 'education')),
  -- The fact as it stood in the document, without its evidence: when the person changes it, the file backs it no more.
  fact jsonb not null,
  file text not null unique check (file ~ '^[0-9a-f]{32}$'),
  name text not null,
  type text not null check (type in ('application/pdf', 'image/png', 'image/jpeg')),
  size integer not null check (size > 0),
  uploaded_at timestamptz not null,
  -- Since when it waits for a decision: uploaded, or the verification ran out.
  waits_since timestamptz not null,
  decision text check (decision in ('verified', 'not-verified')),
  reason text,
  note text,
  valid_until date,
  decided_by uuid references accounts on delete set null,
  decided_at timestamptz,
  unique (profile_id, list, fact),
  check ((decision is null) = (decided_at is null)),
  check ((reason is not null) = (decision is not distinct from 'not-verified'))
);
create index proofs_waiting on proofs (waits_since, id) where decision is null;
create index proofs_running_out on proofs (valid_until) where decision = 'verified';

-- Files that a sweep takes away once they are due: of rows that are gone, and of uploads that never became a row.
create table file_removals (
  file text primary key,
  due timestamptz not null
);
create function remove_proof_file() returns trigger language plpgsql as $$
begin
  insert into file_removals (file, due) values (old.file, now()) on conflict (file) do update set due = now();
  return old;
end $$;
create trigger proofs_file after delete on proofs for each row execute function remove_proof_file();
