-- A client, or a counsellor, who has a new pair and was not recognised yet: for them this does not exist meanwhile.
alter table correspondence add column client_unknown_since timestamp with time zone;
alter table correspondence add column counsellor_unknown_since timestamp with time zone;
-- The epoch of the key under which the newest letter-box lies; 0 for none.
alter table correspondence add column box_epoch integer default 0 not null;

-- Written before anybody had confirmed who this is: counts as no consent.
alter table letter add column before_known boolean default false not null;

-- What lies in a letter-box: letters (their words, until somebody with the key seals them anew) and drafts.
create table letter_box_entry (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  author uuid not null,
  kind varchar(10) not null,
  submission_id uuid not null,
  rev bigint not null,
  saved_at timestamp with time zone not null,
  box bytea not null,
  box_version integer not null,
  own bytea not null,
  own_version integer not null,
  mac bytea not null
);
create index letter_box_entry_correspondence on letter_box_entry (correspondence, author);
