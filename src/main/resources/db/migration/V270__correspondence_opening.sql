-- A supervisor opened the letters of a correspondence, for a time: reason and words are sealed under its letters' key, the note
-- for colleagues under its staff key. The line of the trail was written first.
create table correspondence_opening (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  supervisor uuid not null,
  form uuid not null,
  trail uuid not null,
  begun_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  epoch integer not null,
  sealed bytea not null,
  note bytea not null,
  constraint opening_once unique (supervisor, form)
);
create index correspondence_opening_of on correspondence_opening (correspondence);

-- Which letters were read in it. No reference to the letter, which its writer may still take back.
create table correspondence_opened_letter (
  id uuid primary key,
  opening uuid not null references correspondence_opening (id),
  letter uuid not null,
  read_at timestamp with time zone not null,
  constraint opened_letter_once unique (opening, letter)
);
