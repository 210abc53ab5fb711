-- Changed together with many others, as by an import: what changes singly meanwhile is searched first.
alter table search_outbox add column bulk boolean not null default false;
drop index search_outbox_open;
create index search_outbox_open on search_outbox (target, kind, bulk, number) where dead_at is null;
