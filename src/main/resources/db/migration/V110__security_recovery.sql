-- Forgotten passwords. A private key under the letter key; the lock of a password that was forgotten, kept for 30 days;
-- one-time links and codes, of which only a MAC is here.
create table security_letter_key (
  person uuid primary key references security_account (person),
  key_version integer not null,
  sealed bytea not null,
  made_at timestamp with time zone not null
);

create table security_old_lock (
  id uuid primary key,
  person uuid not null references security_account (person),
  password_salt bytea not null,
  password_parameters varchar(64) not null,
  password_pepper integer not null,
  password_verifier bytea not null,
  password_key bytea not null,
  password_key_version integer not null,
  kept_until timestamp with time zone not null
);
create index security_old_lock_person on security_old_lock (person);

create table security_recovery_pass (
  id uuid primary key,
  person uuid not null references security_account (person),
  kind varchar(10) not null,
  mac bytea not null unique,
  -- for a code: the private half of the pair to which the letters' keys were sealed; empty for a link
  sealed bytea not null,
  made_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index security_recovery_pass_person on security_recovery_pass (person);
