-- It always held the number of the last row dealt with, header and empty rows included; what people are told they have
-- had read is what was accepted and refused.
alter table bulk_imports rename column rows_read to last_row;
