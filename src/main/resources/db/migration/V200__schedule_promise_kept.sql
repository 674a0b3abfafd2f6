-- From which block a promise was made, and what became of it. Defaults stand for what an earlier release writes meanwhile.
alter table schedule_promise add column counsellor uuid not null default '00000000-0000-0000-0000-000000000000';
-- Whose block it is: the counsellor, or who covers for them.
alter table schedule_promise add column reader uuid not null default '00000000-0000-0000-0000-000000000000';
alter table schedule_promise add column service uuid not null default '00000000-0000-0000-0000-000000000000';
alter table schedule_promise add column minutes integer not null default 0;
-- The block, all zeros for none, and the day on which its rule puts it.
alter table schedule_promise add column block uuid not null default '00000000-0000-0000-0000-000000000000';
alter table schedule_promise add column block_on date;
-- When that begins; null for no block.
alter table schedule_promise add column reads_at timestamp with time zone;
-- By when the agreement wants it answered; null for what was promised before there were agreements.
alter table schedule_promise add column limit_at timestamp with time zone;
-- Why it was moved the last time, and from when; empty for never.
alter table schedule_promise add column moved_for varchar(20) not null default '';
alter table schedule_promise add column moved_from timestamp with time zone;

update schedule_promise set
  counsellor = coalesce((select c.counsellor from correspondence c where c.id = schedule_promise.correspondence), counsellor),
  service = coalesce((select c.service from correspondence c where c.id = schedule_promise.correspondence), service);
update schedule_promise set reader = counsellor, limit_at = due_at, minutes = 50;

create index schedule_promise_counsellor on schedule_promise (counsellor, state);
create index schedule_promise_reader on schedule_promise (reader, state);
create index schedule_promise_due on schedule_promise (state, due_at);

-- The letters that one promise is about: all that a client sent before they were answered.
create table schedule_promised_letter (
  letter uuid primary key,
  promise uuid not null references schedule_promise (id),
  minutes integer not null,
  sent_at timestamp with time zone not null
);
create index schedule_promised_letter_promise on schedule_promised_letter (promise);
insert into schedule_promised_letter select letter, id, minutes, made_at from schedule_promise where state <> 'WITHDRAWN';

-- Each time that a client was told another moment, and why. Never changed.
create table schedule_promise_move (
  id uuid primary key,
  promise uuid not null references schedule_promise (id),
  correspondence uuid not null,
  counsellor uuid not null,
  service uuid not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  why varchar(20) not null,
  moved_at timestamp with time zone not null
);
create index schedule_promise_move_promise on schedule_promise_move (promise);
create index schedule_promise_move_counsellor on schedule_promise_move (counsellor);

-- A row to be locked: two letters that come at once must not both take the last room of one counsellor.
create table schedule_counsellor (
  counsellor uuid primary key
);
