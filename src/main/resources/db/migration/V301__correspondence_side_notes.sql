-- What supervisor and counsellor write to each other beside a letter, sealed under the staff key: never for the client. The
-- first note of a thread says where it stands and whose turn it is. The letter may be taken back: no reference.
create table side_note (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  thread uuid not null,
  letter uuid not null,
  paragraph integer not null,
  author uuid not null,
  begun_by varchar(12) not null,
  turn varchar(12) not null,
  sealed bytea not null,
  epoch integer not null,
  written_at timestamp with time zone not null
);
create index side_note_correspondence on side_note (correspondence);

-- Correspondences that somebody wants to talk about in supervision, until that was done or is not wanted any more.
create table brought (
  correspondence uuid primary key references correspondence (id),
  counsellor uuid not null,
  asked_at timestamp with time zone not null
);
