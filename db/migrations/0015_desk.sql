-- Who of the ministry looks at what waits, and until when. Matches carry this themselves.
create table desk_work (
  -- What kind of thing waits: employer, demand, …
  subject text not null,
  subject_id uuid not null,
  owner uuid references accounts on delete set null,
  due date,
  primary key (subject, subject_id)
);

-- Why a liaison gave a submitted demand back, until it is submitted again.
alter table demands
  add column returned_at timestamptz,
  add column returned_reason text,
  add column returned_note text,
  add constraint demands_returned check ((returned_at is null) = (returned_reason is null));
