-- Letters that are written and wait for their moment. A table of their own: nothing that a client's page asks can see them.
-- The id is that of the letter to be, so that its words are sealed for the row in which they will lie.
create table held_letter (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  author uuid not null,
  submission_id uuid not null,
  held_at timestamp with time zone not null,
  release_at timestamp with time zone not null,
  -- The block at whose end it goes; all zeros for a time that was chosen.
  sitting uuid not null,
  state varchar(20) not null,
  -- The number of the last letter that its writer knew of.
  seen integer not null,
  sealed bytea not null,
  epoch integer not null,
  revision bigint not null,
  minutes_to_read integer not null,
  constraint held_writer unique (correspondence, author)
);
create index held_due on held_letter (state, release_at);
create index held_author on held_letter (author);

-- What is known in clear of its prompts, for the timer that holds no key.
create table held_prompt (
  id uuid primary key,
  held uuid not null references held_letter (id),
  place integer not null,
  kind varchar(20) not null,
  due_on date,
  minutes integer not null
);
create index held_prompt_letter on held_prompt (held);

-- The number of the first letter of the client that came while this one was held: it was written before. 0 for none.
alter table letter add column written_before integer default 0 not null;

-- Room for one more kind: "I have read this".
alter table letter alter column kind set data type varchar(20);
