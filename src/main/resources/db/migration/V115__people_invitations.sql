-- Who was invited and has not come yet, or has. The link stands nowhere, only its hash; the private half of the
-- invitation's pair is locked by the link and emptied when it is used up or withdrawn.
create table people_invitation (
  id uuid primary key,
  person uuid not null references people_person (id),
  invited_by uuid not null,
  -- who holds the keys and can send the link again
  responsible uuid not null,
  grants varchar(80) not null,
  made_at timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  state varchar(10) not null,
  link_hash bytea not null unique,
  locked bytea not null,
  spoken boolean not null,
  tries integer not null,
  by_mail boolean not null
);

create index people_invitation_person on people_invitation (person);
