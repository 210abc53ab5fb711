-- What staff wrote beside a decision. Apart from the record, which holds ids and codes alone and outlives everybody.
create table event_notes (
  event_id uuid primary key references events,
  note text not null
);
