-- Supervision as it took place. The minutes are sealed under a key of this session alone, for its counsellors and the
-- supervisors of the team; day, length and who was there are in clear: the ledger is counted from them.
create table supervision_session (
  id uuid primary key,
  team uuid not null,
  author uuid not null,
  held_on date not null,
  length_minutes integer not null,
  rev bigint not null,
  sealed bytea not null,
  saved_at timestamp with time zone not null
);
create index supervision_session_team on supervision_session (team, held_on);

-- Who was there, and how many minutes count for them.
create table supervision_attendance (
  id uuid primary key,
  session uuid not null references supervision_session (id),
  counsellor uuid not null,
  credited integer not null,
  constraint supervision_attendance_once unique (session, counsellor)
);
create index supervision_attendance_counsellor on supervision_attendance (counsellor);

-- What a team has set as its minimum; without a row the one that Nightpost brings along holds.
create table supervision_minimum (
  team uuid primary key,
  month_minutes integer not null,
  client_minutes integer not null
);
