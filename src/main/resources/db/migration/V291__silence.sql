-- A client does not write any more: since which letter of the counsellor, when the portal noted it, and which letter was
-- sent since then. From facts alone; nothing is opened.
create table correspondence_silence (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  letter uuid not null,
  since timestamp with time zone not null,
  opened boolean not null,
  homework integer not null,
  noted_at timestamp with time zone not null,
  gentle uuid default '00000000-0000-0000-0000-000000000000' not null,
  gentle_at timestamp with time zone,
  over_at timestamp with time zone,
  constraint correspondence_silence_once unique (correspondence, letter)
);

-- After how many days a service notes that somebody is silent, and how many it waits after a gentle letter before an end.
create table silence_terms (
  service uuid primary key references people_service (id),
  days integer not null,
  patience integer not null
);
