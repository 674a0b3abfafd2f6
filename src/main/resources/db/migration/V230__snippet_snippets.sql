-- Words that a counsellor uses again, for themself or for a whole team. Sealed under the service's key; all zeros in team
-- stand for the author's own.
create table snippet (
  id uuid primary key,
  author uuid not null,
  team uuid not null,
  rev bigint not null,
  sealed bytea not null,
  saved_at timestamp with time zone not null
);

create index snippet_author on snippet (author);
create index snippet_team on snippet (team);
