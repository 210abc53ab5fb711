-- A code stands in every mail, and tells on a public page whether the mail is genuine. Of the address only what its
-- owner recognises is kept, and of the code its hash: what is in here makes no mail look genuine.
create table message_codes (
  code_hash text primary key,
  kind text not null,
  language text not null check (language in ('en', 'ja', 'ur')),
  sent_at timestamptz not null,
  recipient text not null
);
create index message_codes_sent on message_codes (sent_at);
