-- Authenticator apps and passkeys, asked for beside the password; ministry staff must have one.
create table second_factors (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id) on delete cascade,
  kind text not null check (kind in ('authenticator', 'passkey')),
  name text not null check (length(name) between 1 and 100),
  secret bytea,
  last_step bigint,
  credential_id text unique,
  public_key bytea,
  counter bigint,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  last_used_at timestamptz,
  constraint second_factors_kind check (
    case kind
      when 'authenticator' then secret is not null and credential_id is null
      else secret is null and credential_id is not null and public_key is not null and counter is not null
    end
  )
);
create index second_factors_account on second_factors (account_id);

create table recovery_codes (
  account_id uuid not null references accounts (id) on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

alter table sessions add column second_factor_at timestamptz;
-- What a passkey must sign to finish signing in, or to be added, in this session.
alter table sessions add column challenge text;
-- Staff signed in with a password alone sign in again.
update sessions set revoked_at = now(), revoked_because = 'sign-out-everywhere'
  from accounts where accounts.id = sessions.account_id and accounts.role in ('liaison', 'admin') and revoked_at is null;
