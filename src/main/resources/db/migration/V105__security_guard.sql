-- How often somebody tried to get in. Ids are halves of blind indexes: no name and no address can be read from them.
create table security_guard_tries (
  id uuid primary key,
  tries integer not null,
  last_at timestamp with time zone not null,
  wait_until timestamp with time zone not null,
  look_until timestamp with time zone not null
);
create index security_guard_tries_last on security_guard_tries (last_at);

create table security_guard_flow (
  id uuid primary key,
  empty_at timestamp with time zone not null
);
create index security_guard_flow_empty on security_guard_flow (empty_at);
