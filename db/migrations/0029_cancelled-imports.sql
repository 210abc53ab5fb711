-- A liaison can stop an import; the rows dealt with stay.
alter table bulk_imports drop constraint bulk_imports_state_check;
alter table bulk_imports add check (state in ('receiving', 'waiting', 'running', 'finished', 'failed', 'cancelled'));
