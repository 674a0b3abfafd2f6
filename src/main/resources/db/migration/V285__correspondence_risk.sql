-- How much attention people ask for in a correspondence, and why: the newest note holds, the others are its history. The
-- level is sealed under the service's keys, the reason under the staff key of the correspondence.
create table risk_note (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  number integer not null,
  author uuid not null,
  level bytea not null,
  reason bytea not null,
  epoch integer not null,
  noted_at timestamp with time zone not null,
  told_at timestamp with time zone,
  unique (correspondence, number)
);
