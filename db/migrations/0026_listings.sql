-- What a list shows of a profile beside its facts, so that no list reads documents. Rows from before get theirs by the
-- renewal of facts, which therefore runs anew; until then lists show them without headline and city.
alter table profiles add column listing json;
delete from fact_renewals;
