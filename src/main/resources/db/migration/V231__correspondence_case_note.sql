-- What a counsellor notes of a correspondence, sealed under its staff key: for counsellor and supervisors, never for the
-- client.
create table case_note (
  id uuid primary key,
  correspondence uuid not null unique references correspondence (id),
  author uuid not null,
  rev bigint not null,
  sealed bytea not null,
  epoch integer not null,
  saved_at timestamp with time zone not null
);
