-- Somebody without an account who sends a form twice has sent it once, too: the random key of the form is theirs alone.
alter table idempotency_keys drop constraint idempotency_keys_pkey;
alter table idempotency_keys alter column account_id drop not null;
alter table idempotency_keys add unique nulls not distinct (account_id, operation_id, key);
