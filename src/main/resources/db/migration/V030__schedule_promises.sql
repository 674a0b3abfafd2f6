-- What clients were told: by when their letter is answered, and what became of it.
create table schedule_promise (
  id uuid primary key,
  correspondence uuid not null,
  letter uuid not null unique,
  due_at timestamp with time zone not null,
  reason varchar(20) not null,
  state varchar(20) not null,
  made_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  -- The letter that answered; all zeros for none.
  settled_by uuid not null
);

create index schedule_promise_waiting on schedule_promise (correspondence, state);
create index schedule_promise_settled on schedule_promise (settled_by);
