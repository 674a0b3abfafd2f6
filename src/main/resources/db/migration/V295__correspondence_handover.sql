-- A change of counsellor that the client was told of by a letter: proposed until a moment by which the client may decline,
-- then made; or made at once. Reason and note lie under the staff key, the client's words under the correspondence's.
create table correspondence_handover (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  from_person uuid not null,
  to_person uuid not null,
  proposed_by uuid not null,
  reason varchar(12) not null,
  state varchar(12) not null,
  because bytea not null,
  note bytea not null,
  staff_epoch integer not null,
  proposed_at timestamp with time zone not null,
  decide_by timestamp with time zone not null,
  ended_at timestamp with time zone,
  settled_at timestamp with time zone,
  wish varchar(12),
  words bytea,
  words_epoch integer default 0 not null
);
create index correspondence_handover_correspondence on correspondence_handover (correspondence);
create index correspondence_handover_state on correspondence_handover (state);
