-- Letters, drafts, prompts and answers. Everything somebody wrote is in a column named sealed; the rest is in clear by
-- decision (the vault's rules list it). Where an id may be missing, all zeros stand for none.
create table correspondence (
  id uuid primary key,
  client uuid not null,
  counsellor uuid not null,
  service uuid not null,
  epoch integer not null,
  state varchar(20) not null,
  language varchar(35) not null,
  begun_at timestamp with time zone not null,
  next_number integer not null
);

create index correspondence_client on correspondence (client);
create index correspondence_counsellor on correspondence (counsellor, state);

create table letter (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  number integer not null,
  author uuid not null,
  side varchar(20) not null,
  submission_id uuid not null,
  sent_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  sealed bytea not null,
  epoch integer not null,
  revision bigint not null,
  minutes_to_read integer not null,
  constraint letter_number unique (correspondence, number),
  -- With the author: nobody can use up the submission of somebody else.
  constraint letter_submission unique (author, submission_id)
);

create index letter_side on letter (correspondence, side, number);

create table prompt (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  letter uuid not null references letter (id),
  place integer not null,
  kind varchar(20) not null,
  due_on date,
  minutes integer not null,
  state varchar(20) not null
);

create index prompt_letter on prompt (letter);
create index prompt_open on prompt (correspondence, state);

create table answer (
  prompt uuid primary key references prompt (id),
  correspondence uuid not null references correspondence (id),
  author uuid not null,
  rev bigint not null,
  sealed bytea not null,
  epoch integer not null,
  state varchar(20) not null,
  sent_in uuid not null,
  saved_at timestamp with time zone not null
);

create index answer_sent on answer (sent_in);

create table draft (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  author uuid not null,
  submission_id uuid not null,
  rev bigint not null,
  seen integer not null,
  sealed bytea not null,
  epoch integer not null,
  begun_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  constraint draft_writer unique (correspondence, author)
);

create index draft_author on draft (author);
