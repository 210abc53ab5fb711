-- A password is chosen by whoever holds the mail: an account that waits for its confirmation has none.
update accounts set password_hash = 'none' where email_verified_at is null;
alter table accounts add constraint accounts_unconfirmed_has_no_password
  check (email_verified_at is not null or password_hash = 'none');

-- What the sign-up asked for that a code was sent for: confirming by that code makes the account so.
alter table one_time_tokens add column role text check (role in ('candidate', 'employer'));
alter table one_time_tokens add column locale text check (locale in ('en', 'ja', 'ur'));
-- Codes of before do not say; their owners sign up again, or ask for a new one.
delete from one_time_tokens where purpose = 'verify-email'
  or account_id in (select id from accounts where email_verified_at is null);
alter table one_time_tokens add constraint one_time_tokens_sign_up
  check ((purpose = 'verify-email') = (role is not null and locale is not null));
