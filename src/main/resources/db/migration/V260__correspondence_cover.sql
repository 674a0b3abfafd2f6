-- A colleague who answers during an absence: all zeros for nobody. From and until are moments, so that who asks can be
-- compared with the clock; the cover's keys are taken when the time is over.
alter table correspondence add column cover uuid default '00000000-0000-0000-0000-000000000000' not null;
alter table correspondence add column cover_absence uuid default '00000000-0000-0000-0000-000000000000' not null;
alter table correspondence add column cover_from timestamp with time zone;
alter table correspondence add column cover_until timestamp with time zone;
create index correspondence_cover on correspondence (cover);

-- Who covered, and when: their names stay with what they wrote, and the client sees it.
create table correspondence_covered (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  cover uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null
);
create index correspondence_covered_correspondence on correspondence_covered (correspondence);
