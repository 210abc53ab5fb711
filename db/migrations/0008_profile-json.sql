-- A profile is read and written whole, never searched by its inside: as json it is kept as it was written. Taking
-- jsonb apart and putting it together again was more than half of what PostgreSQL did for an imported profile.
alter table profiles alter column document type json, alter column facts type json;
