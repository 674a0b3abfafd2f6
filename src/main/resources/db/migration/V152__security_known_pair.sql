-- Somebody confirmed who this person is, though not all that an earlier pair held can be given to this one.
create table security_known_pair (
  person uuid primary key,
  key_version integer not null
);
