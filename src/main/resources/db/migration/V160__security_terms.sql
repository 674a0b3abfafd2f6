-- The terms of the portal, version by version, and who agreed to which.
create table security_terms (
  version integer primary key,
  id uuid not null unique,
  words text not null,
  asked boolean not null,
  publisher uuid not null,
  published_at timestamp with time zone not null
);

create table security_terms_agreed (
  id uuid primary key,
  person uuid not null,
  version integer not null references security_terms (version),
  agreed_at timestamp with time zone not null,
  unique (person, version)
);
