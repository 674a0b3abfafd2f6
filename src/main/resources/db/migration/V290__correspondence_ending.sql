-- How far a correspondence is. The day on which it is to end, when it ended, and until when its client asked for time: null
-- for none of that. What was ended has the state ENDED; a release before this one does not know that word.
alter table correspondence add column ends_at timestamp with time zone;
alter table correspondence add column ended_at timestamp with time zone;
alter table correspondence add column paused_until timestamp with time zone;

-- One ending: planned by the counsellor and carried out by the closing letter, or decided by the client. A correspondence that
-- was opened again can end again. The outcome is under the staff key, all that the client reads or wrote under the letters' key.
create table correspondence_ending (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  author uuid not null,
  by_client boolean not null,
  for_silence boolean not null,
  letter uuid default '00000000-0000-0000-0000-000000000000' not null,
  decided_at timestamp with time zone not null,
  day_at timestamp with time zone,
  ended_at timestamp with time zone,
  outcome bytea,
  words bytea not null,
  epoch integer not null,
  rev bigint not null,
  asked bytea,
  asked_epoch integer default 0 not null,
  asked_at timestamp with time zone,
  reopened_at timestamp with time zone,
  reopened_by uuid default '00000000-0000-0000-0000-000000000000' not null
);
create index correspondence_ending_correspondence on correspondence_ending (correspondence);
