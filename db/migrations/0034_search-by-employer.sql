-- Open demands are found by whose they are: their search documents are made anew.
insert into search_outbox (kind, id, bulk) select 'demands', id, true from demands where state = 'published';
