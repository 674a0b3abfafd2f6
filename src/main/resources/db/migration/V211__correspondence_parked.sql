-- Letters that a counsellor has put aside for now, with a note to themselves.
create table parked_letter (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  counsellor uuid not null,
  sitting uuid not null,
  rev bigint not null,
  sealed bytea not null,
  epoch integer not null,
  parked_at timestamp with time zone not null,
  constraint parked_once unique (correspondence, counsellor)
);
create index parked_counsellor on parked_letter (counsellor);
