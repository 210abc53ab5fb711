create table accounts (
  id uuid primary key default uuidv7(),
  email text not null check (email <> ''),
  password_hash text not null,
  role text not null check (role in ('candidate', 'employer', 'liaison', 'admin')),
  locale text not null default 'en' check (locale in ('en', 'ja', 'ur')),
  email_verified_at timestamptz,
  -- Raised to end every session at once: access tokens carry the number they were issued under.
  session_epoch integer not null default 1,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
create unique index accounts_email on accounts (lower(email));

-- One row per sign-in. Only the newest refresh token of a session is good; an older one means that a copy is about.
create table sessions (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts on delete cascade,
  token_hash text not null,
  client text not null default '',
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_because text check (revoked_because in ('sign-out', 'sign-out-everywhere', 'password', 'reuse')),
  check ((revoked_at is null) = (revoked_because is null))
);
create index sessions_account on sessions (account_id, created_at desc, id desc);
create index sessions_expires on sessions (expires_at);

create table one_time_tokens (
  token_hash text primary key,
  account_id uuid not null references accounts on delete cascade,
  purpose text not null check (purpose in ('verify-email', 'reset-password')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_tokens_account on one_time_tokens (account_id, purpose);
create index one_time_tokens_expires on one_time_tokens (expires_at);

-- A key signs from active_from until retired_at, which is the active_from of the next one.
create table signing_keys (
  kid text primary key,
  public_jwk jsonb not null,
  private_jwk_sealed text not null,
  created_at timestamptz not null,
  active_from timestamptz not null,
  retired_at timestamptz
);
create unique index signing_keys_newest on signing_keys ((true)) where retired_at is null;

create table idempotency_keys (
  account_id uuid not null references accounts on delete cascade,
  operation_id text not null,
  key text not null,
  request_hash text not null,
  claimed_at timestamptz not null,
  status integer,
  headers jsonb,
  body text,
  primary key (account_id, operation_id, key)
);
create index idempotency_keys_claimed on idempotency_keys (claimed_at);
