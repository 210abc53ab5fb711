-- Mails of news and digests have names of their own; those sent before were one or the other.
update message_codes set kind = 'news' where kind = 'other';
