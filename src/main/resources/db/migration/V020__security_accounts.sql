create table security_account (
  person uuid primary key,
  name_blind bytea not null unique,
  name_sealed bytea not null,
  password_salt bytea not null,
  password_parameters varchar(64) not null,
  password_pepper integer not null,
  password_verifier bytea not null,
  password_key bytea not null,
  password_key_version integer not null,
  created_at timestamp with time zone not null
);

create table security_account_role (
  person uuid not null references security_account (person),
  role varchar(20) not null,
  primary key (person, role)
);

create table security_session (
  id uuid primary key,
  token_hash bytea not null unique,
  person uuid not null references security_account (person),
  begun_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  device varchar(60) not null,
  private_key bytea not null
);

create index security_session_person on security_session (person);
