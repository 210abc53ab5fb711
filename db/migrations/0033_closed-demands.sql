-- Closing a demand ends what goes on with those who are not selected. Demands that were closed before it did so are
-- brought to the same, by a rule and from now on: their places are given up, talks that lie ahead are cancelled, the
-- employer sees the mask again unless the person agreed to another of its demands, and each is told as they chose.
create temporary table ended on commit drop as
select m.id, m.demand_id, m.profile_id, m.seat, d.employer_id, date_trunc('milliseconds', now()) as at
from matches m join demands d on d.id = m.demand_id
where d.state = 'closed' and m.candidate in ('none', 'interested', 'agreed') and m.employer in ('none', 'shortlisted')
  and (m.candidate <> 'none' or m.employer = 'shortlisted') and m.ministry <> 'not-referred' and m.offer = 'none'
  and m.cancelled_at is null;

create temporary table cancelled_talks on commit drop as
select i.id, i.match_id, i.proposed_by from interviews i join ended e on e.id = i.match_id
where i.cancelled_at is null and (i.confirmed_time is null or i.confirmed_time > e.at);
update interviews i set cancelled_at = e.at from cancelled_talks c join ended e on e.id = c.match_id where i.id = c.id;

insert into seat_moves (demand_id, from_state, to_state, seats, match_id, at, why)
select demand_id, seat, 'released', 1, id, at, 'given-back' from ended where seat = 'proposed';
update matches m set seat = null, cancel_reason = 'demand-closed', cancelled_at = e.at, revision = m.revision + 1,
  updated_at = e.at
from ended e where e.id = m.id;

update agreements a set withdrawn_at = e.at from ended e
where a.profile_id = e.profile_id and a.employer_id = e.employer_id and a.withdrawn_at is null
  and not exists (select from matches m join demands d on d.id = m.demand_id
    where m.profile_id = a.profile_id and d.employer_id = a.employer_id and m.candidate = 'agreed'
      and m.employer <> 'declined' and m.ministry <> 'not-referred' and m.offer <> 'refused' and m.cancelled_at is null
      and not exists (select from match_steps s where s.match_id = m.id and s.step = 'departed'));

insert into events (at, verb, subject, subject_id, detail)
select e.at, 'cancelInterview', 'match', e.id, jsonb_build_object('demandId', e.demand_id, 'interviewId', c.id)
from cancelled_talks c join ended e on e.id = c.match_id;
insert into events (at, verb, subject, subject_id, detail)
select at, 'endMatch', 'match', id, jsonb_build_object('demandId', demand_id, 'reason', 'demand-closed') from ended;

insert into notifications (account_id, kind, match_id, demand_id, employer_id, detail, created_at, due)
select a.id, told.kind, e.id, e.demand_id, e.employer_id, told.detail, e.at, nullif(coalesce(w.way, told.way), 'portal')
from (
  select e.id as match_id, p.account_id, 'demand-closed' as kind, 'demands' as topic, 'digest' as way,
    jsonb_build_object('demandId', e.demand_id, 'reason', 'demand-closed') as detail
  from ended e join profiles p on p.id = e.profile_id
  union all
  select t.match_id, t.account_id, t.kind, 'interview', 'mail',
    jsonb_build_object('demandId', t.demand_id, 'interviewId', t.interview_id)
  from (
    select e.id as match_id, e.demand_id, c.id as interview_id, p.account_id, 'talk-cancelled' as kind
    from cancelled_talks c join ended e on e.id = c.match_id join profiles p on p.id = e.profile_id
    union all
    select e.id, e.demand_id, c.id, b.account_id, 'interview-cancelled'
    from cancelled_talks c join ended e on e.id = c.match_id join members b on b.employer_id = e.employer_id
    union all
    select e.id, e.demand_id, c.id, c.proposed_by, 'interview-cancelled'
    from cancelled_talks c join ended e on e.id = c.match_id
    join accounts l on l.id = c.proposed_by and l.role in ('liaison', 'admin')
  ) t
) told
join ended e on e.id = told.match_id
join accounts a on a.id = told.account_id and a.disabled_at is null
left join notification_ways w on w.account_id = a.id and w.topic = told.topic;
