-- Who has a new pair that lacks something of an earlier one: since when, and when the newest passphrase was chosen.
create table security_forgotten (
  person uuid primary key references security_account (person),
  since timestamp with time zone not null,
  last_at timestamp with time zone not null
);

-- So that what somebody set up whom nobody had recognised can be told from what was there before.
alter table security_spare_code add column added_at timestamp with time zone;
