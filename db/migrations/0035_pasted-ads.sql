-- The ad a demand was drafted from, as it was pasted: the words of its lines point into it. Null: into its own text, or
-- there was none. It is its employer's own business, and never published.
alter table demands add column ad text;
