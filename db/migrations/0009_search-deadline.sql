-- Past its last day a demand is neither found nor counted, though nobody writes to it that day. Profiles have none.
alter table search_profiles add column last_day date;
alter table search_demands add column last_day date;
