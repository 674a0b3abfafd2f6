-- The counsellor's reserved hours, on the clock of the place where they work, and what keeps one of them from taking place.
create table schedule_block (
  id uuid primary key,
  counsellor uuid not null,
  first_on date not null,
  -- Null for without end.
  last_on date,
  -- Every so many weeks; 0 for once.
  every_weeks integer not null,
  -- Local time as HH:MM. Text, because the two databases disagree about TIME.
  begins varchar(5) not null,
  minutes integer not null,
  capacity integer not null,
  zone varchar(60) not null
);
create index schedule_block_counsellor on schedule_block (counsellor);

-- One time of a recurring block that is left out, or takes place at another time.
create table schedule_exception (
  id uuid primary key,
  block uuid not null references schedule_block (id) on delete cascade,
  on_date date not null,
  -- Null for left out.
  moved_to date,
  begins varchar(5) not null,
  minutes integer not null,
  capacity integer not null,
  constraint schedule_exception_once unique (block, on_date)
);

create table schedule_absence (
  id uuid primary key,
  counsellor uuid not null,
  first_on date not null,
  last_on date not null,
  -- Who answers meanwhile; all zeros for nobody.
  cover uuid not null
);
create index schedule_absence_counsellor on schedule_absence (counsellor);
create index schedule_absence_cover on schedule_absence (cover);

-- Days on which a service is closed.
create table schedule_closing (
  id uuid primary key,
  service uuid not null references people_service (id),
  first_on date not null,
  last_on date not null,
  name varchar(100) not null
);
create index schedule_closing_service on schedule_closing (service);
