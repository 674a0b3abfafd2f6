-- Blocks that were begun, planned or not, and how long each letter took.
create table sitting (
  id uuid primary key,
  counsellor uuid not null,
  -- The block; of one that was not planned, the sitting itself.
  block uuid not null,
  on_date date not null,
  begun_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  capacity integer not null,
  -- Which letter lies open, all zeros for none, and up to when its time is counted.
  at_letter uuid not null,
  counted_at timestamp with time zone not null,
  constraint sitting_once unique (counsellor, block, on_date)
);

create table sitting_letter (
  id uuid primary key,
  sitting uuid not null references sitting (id),
  correspondence uuid not null references correspondence (id),
  place integer not null,
  seconds integer not null,
  constraint sitting_letter_once unique (sitting, correspondence)
);
