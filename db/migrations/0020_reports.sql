-- Contact in the name of Hunar or of an employer that somebody found suspicious. Employers never learn who reported it.
create table reports (
  id uuid primary key default uuidv7(),
  revision integer not null default 1,
  -- The number that the reporter gets: too long to be guessed, for whoever has it may ask how far the report is.
  reference text not null unique check (reference ~ '^R-[2-9A-Z]{4}-[2-9A-Z]{4}$'),
  kind text not null check (kind in ('fee', 'documents', 'false-employer', 'harassment', 'other-job', 'other')),
  words text not null check (words <> ''),
  -- Who it was said to come from, as the reporter knows them.
  said_from text not null default '',
  -- Of the code that the reporter gave: the message of ours that has it, or what was typed where none has.
  message text references message_codes on delete set null,
  unknown_code text,
  -- The only place that says who reported: the record leaves it out, so that erasing it here erases it.
  account_id uuid references accounts on delete set null,
  -- Of somebody without an account; taken away some time after the report is closed.
  reply_to text,
  language text not null check (language in ('en', 'ja', 'ur')),
  match_id uuid references matches on delete set null,
  employer_id uuid references employers on delete set null,
  created_at timestamptz not null,
  -- Since when it waits for a decision: reported, or reopened.
  waits_since timestamptz not null,
  outcome text check (outcome in ('genuine', 'impostor', 'warned', 'suspended', 'forwarded', 'nothing-found')),
  -- For liaisons only.
  note text,
  decided_by uuid references accounts on delete set null,
  decided_at timestamptz,
  check (account_id is null or reply_to is null),
  check ((outcome is null) = (decided_at is null))
);
create index reports_waiting on reports (waits_since, id) where outcome is null;
create index reports_employer on reports (employer_id) where employer_id is not null;
create index reports_account on reports (account_id, id) where account_id is not null;
create index reports_match on reports (match_id) where match_id is not null;
create index reports_message on reports (message) where message is not null;
create index reports_replies on reports (decided_at) where reply_to is not null;
