-- An authenticator app. The last step that was used is never taken again.
create table security_app_factor (
  person uuid primary key references security_account (person),
  secret bytea not null,
  last_step bigint not null,
  added_at timestamp with time zone not null
);

-- Passkeys as a second factor; they open no keys.
create table security_passkey (
  id uuid primary key,
  person uuid not null references security_account (person),
  name bytea not null,
  credential bytea not null unique,
  public_key bytea not null,
  signatures bigint not null,
  added_at timestamp with time zone not null
);

create index security_passkey_person on security_passkey (person);

-- A spare code is a row until it is used.
create table security_spare_code (
  mac bytea primary key,
  person uuid not null references security_account (person)
);

create index security_spare_code_person on security_spare_code (person);
