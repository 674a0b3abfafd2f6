-- How long a counsellor took for a letter: minutes, and nothing of what it was about.
create table schedule_pace (
  letter uuid primary key,
  counsellor uuid not null,
  minutes_to_read integer not null,
  minutes_spent integer not null,
  noted_at timestamp with time zone not null
);
create index schedule_pace_counsellor on schedule_pace (counsellor, noted_at);
