-- Samples for review: drawn by the server, kept as they were drawn. Why is sealed under a key of this sample, for the
-- supervisors of the team.
create table supervision_sample (
  id uuid primary key,
  team uuid not null,
  supervisor uuid not null,
  drawn_at timestamp with time zone not null,
  wanted integer not null,
  among integer not null,
  sealed bytea not null
);
create index supervision_sample_team on supervision_sample (team, drawn_at);

create table supervision_sample_item (
  id uuid primary key,
  sample uuid not null references supervision_sample (id),
  correspondence uuid not null references correspondence (id),
  place integer not null,
  why varchar(12) not null,
  reviewed_at timestamp with time zone,
  reviewed_by uuid,
  constraint supervision_sample_item_once unique (sample, correspondence)
);
