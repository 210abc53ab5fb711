-- What happens between one person and one demand after ranking. The three sides answer for themselves, so no
-- combination of answers needs a state of its own; what an audience is told is derived from them.
-- An erased person leaves the row without who it was: the demand's seats still add up.
create table matches (
  id uuid primary key default uuidv7(),
  demand_id uuid not null references demands on delete cascade,
  profile_id uuid references profiles on delete set null,
  revision integer not null default 1,
  candidate text not null default 'none' check (candidate in ('none', 'interested', 'agreed', 'declined', 'withdrawn')),
  candidate_reason text,
  candidate_at timestamptz,
  -- What the person agreed to: a later version may ask for something else.
  agreed_version integer,
  employer text not null default 'none' check (employer in ('none', 'shortlisted', 'selected', 'declined')),
  employer_reason text,
  -- What a decline took the place of, for taking it back.
  employer_before text check (employer_before in ('none', 'shortlisted', 'selected')),
  employer_by uuid,
  employer_at timestamptz,
  ministry text not null default 'none' check (ministry in ('none', 'referred', 'not-referred')),
  ministry_reason text,
  ministry_note text,
  ministry_by uuid,
  ministry_at timestamptz,
  -- A referral against the ranking: asked for by one liaison, in force when another confirms it.
  override_kinds text[] check (override_kinds <@ array['not-eligible', 'passes-over']),
  override_reason text,
  override_by uuid,
  override_at timestamptz,
  confirmed_by uuid,
  offer text not null default 'none' check (offer in ('none', 'made', 'accepted', 'refused')),
  offer_reason text,
  offer_by uuid,
  offer_at timestamptz,
  answer_by date,
  cancel_reason text,
  cancelled_by uuid,
  cancelled_at timestamptz,
  seat text check (seat in ('reserve', 'proposed', 'selected', 'offered', 'filled')),
  -- Which liaison looks at it, and until when.
  owner uuid references accounts on delete set null,
  due date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (demand_id, profile_id),
  check (confirmed_by is distinct from override_by or override_by is null),
  check (ministry = 'referred' or seat is null),
  check (profile_id is not null or seat is null)
);
create index matches_profile on matches (profile_id, id desc);
create index matches_to_review on matches (candidate_at, id) where candidate = 'agreed' and ministry = 'none';
create index matches_places on matches (demand_id, ministry_at, id) where seat in ('reserve', 'proposed');

-- The ledger of a demand's seats: requested = open + proposed + selected + offered + filled + released, because a
-- seat only ever enters by one row and moves by another.
create table seat_moves (
  id uuid primary key default uuidv7(),
  demand_id uuid not null references demands,
  from_state text check (from_state in ('open', 'proposed', 'selected', 'offered', 'filled', 'released')),
  to_state text not null check (to_state in ('open', 'proposed', 'selected', 'offered', 'filled', 'released')),
  seats integer not null check (seats > 0),
  match_id uuid,
  account_id uuid,
  at timestamptz not null,
  why text not null,
  check (from_state is distinct from to_state),
  check (from_state is not null or to_state = 'open'),
  check (match_id is null or seats = 1)
);
create index seat_moves_demand on seat_moves (demand_id, id);
create trigger seat_moves_immutable before update or delete on seat_moves
  for each row execute function refuse_change();

-- Demands published before there was a ledger get their seats; what is closed gets and gives them back.
insert into seat_moves (demand_id, to_state, seats, account_id, at, why)
  select d.id, 'open', (v.document->>'seats')::integer, v.published_by, v.published_at, 'published'
  from demands d join demand_versions v on v.demand_id = d.id and v.version = d.version
  where d.state in ('published', 'closed') and v.document ? 'seats';
insert into seat_moves (demand_id, from_state, to_state, seats, at, why)
  select m.demand_id, 'open', 'released', m.seats, coalesce(d.closed_at, d.updated_at), 'closed'
  from seat_moves m join demands d on d.id = m.demand_id where d.state = 'closed';

-- The steps of leaving after an accepted offer: the day each was done, who wrote it down and when.
create table match_steps (
  match_id uuid not null references matches on delete cascade,
  step text not null check (step in ('offer-signed', 'contract-attested', 'visa-issued', 'insurance-paid', 'poe-registered', 'departed')),
  done_on date not null,
  -- Of the registration with the Protector of Emigrants.
  number text check (step = 'poe-registered' or number is null),
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (match_id, step)
);
