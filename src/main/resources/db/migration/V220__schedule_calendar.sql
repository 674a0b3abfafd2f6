-- The private address of a counsellor's calendar: the SHA-256 of its secret.
create table schedule_calendar (
  counsellor uuid primary key,
  hash bytea not null unique,
  made_at timestamp with time zone not null
);
