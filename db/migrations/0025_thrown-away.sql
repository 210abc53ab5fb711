-- A deleted draft, and a comment taken back, can be brought back until they are swept away.
alter table demands add column deleted_at timestamptz, add column deleted_by uuid;
create index demands_deleted on demands (deleted_at) where deleted_at is not null;
alter table match_comments add column removed_at timestamptz;
create index match_comments_removed on match_comments (removed_at) where removed_at is not null;
