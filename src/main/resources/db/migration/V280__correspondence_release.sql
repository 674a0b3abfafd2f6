-- A trainee's letter waits until a supervisor of the team has read it. A node of an earlier release takes it for one that
-- was stopped and lets it lie: its state says so until it is released.
alter table held_letter add column gated boolean default false not null;

-- One for each time at which a letter came to wait, with what became of it.
create table release_request (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  -- The letter that it would be; it may never have become one.
  letter uuid not null unique,
  author uuid not null,
  seen integer not null,
  asked_at timestamp with time zone not null,
  outcome varchar(20) not null,
  -- All zeros while it waits.
  decided_by uuid not null,
  decided_at timestamp with time zone,
  -- To the trainee, under the staff key; null for none.
  comment bytea,
  comment_epoch integer not null
);
create index release_request_here on release_request (correspondence, asked_at);
create index release_request_author on release_request (author, asked_at);

-- Each version of its words, as it lay in the row of the letter to be: the trainee's, and what a supervisor made of it.
create table release_version (
  id uuid primary key,
  request uuid not null references release_request (id),
  made_by uuid not null,
  made_at timestamp with time zone not null,
  sealed bytea not null,
  epoch integer not null,
  revision bigint not null,
  constraint release_version_once unique (request, revision)
);

-- Who read it, once the trail said so.
create table release_reading (
  id uuid primary key,
  request uuid not null references release_request (id),
  supervisor uuid not null,
  read_at timestamp with time zone not null
);
create index release_reading_of on release_reading (request);

-- How much later than the block of a trainee an answer is promised, for the reading in between.
alter table people_service add column release_hours integer default 24 not null;
