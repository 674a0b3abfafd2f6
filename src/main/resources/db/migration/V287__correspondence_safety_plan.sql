-- The versions of the safety plan of a correspondence, sealed under its key: for its client and who answers them.
create table safety_plan (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  number integer not null,
  author uuid not null,
  sealed bytea not null,
  epoch integer not null,
  saved_at timestamp with time zone not null,
  agreed_at timestamp with time zone,
  unique (correspondence, number)
);
