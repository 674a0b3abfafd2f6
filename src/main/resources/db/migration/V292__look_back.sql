-- What a client says of the way after it has ended, under the service's key: read gathered by the supervisors of the team, and with
-- their name by the counsellor only if they tick that.
create table look_back (
  id uuid primary key,
  correspondence uuid not null unique references correspondence (id),
  team uuid not null,
  named boolean not null,
  sealed bytea not null,
  rev bigint not null,
  said_at timestamp with time zone not null
);
create index look_back_team on look_back (team);
