-- A birth date is for statistics somebody agreed to and for their own visa estimate: nobody is found by it.
delete from duplicate_keys where kind = 'birth';
delete from duplicates where reasons = '{birth}' and decision is null;
update duplicates set reasons = array_remove(reasons, 'birth') where 'birth' = any (reasons) and reasons <> '{birth}';
update duplicates set known_reasons = array_remove(known_reasons, 'birth') where 'birth' = any (known_reasons);
alter table duplicate_keys drop constraint duplicate_keys_kind_check;
alter table duplicate_keys add constraint duplicate_keys_kind_check
  check (kind in ('email', 'phone', 'certificate', 'education', 'job', 'name'));
