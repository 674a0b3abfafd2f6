-- A client asks for another counsellor; the words are for the supervisors, and for the counsellor only if the client says so.
create table correspondence_wish (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  client uuid not null,
  words bytea not null,
  epoch integer not null,
  told varchar(12) not null,
  asked_at timestamp with time zone not null,
  answer_by timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid default '00000000-0000-0000-0000-000000000000' not null
);
create index correspondence_wish_correspondence on correspondence_wish (correspondence);
