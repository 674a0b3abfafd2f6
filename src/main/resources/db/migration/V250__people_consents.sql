-- What a service says in its own words about how long what is kept; empty for nothing besides the months.
alter table people_agreement add column kept text default '' not null;

-- A client has read a version and agreed to it. On record for good, in clear: it says when, and never about what.
create table people_consent (
  id uuid primary key,
  correspondence uuid not null,
  client uuid not null,
  service uuid not null references people_service (id),
  version integer not null,
  -- The first agreement of a correspondence is round 1; each further one that a counsellor offers is the next.
  round integer not null,
  language varchar(35) not null,
  given_at timestamp with time zone not null,
  constraint people_consent_once unique (correspondence, round, version)
);

create table people_agreement_offer (
  id uuid primary key,
  correspondence uuid not null,
  round integer not null,
  counsellor uuid not null,
  offered_at timestamp with time zone not null,
  constraint people_agreement_offer_once unique (correspondence, round)
);
