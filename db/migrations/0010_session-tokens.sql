-- The cookie of a page finds its session by the hash of its token.
create unique index sessions_token_hash on sessions (token_hash);
