-- What clients consent to. A version is never changed: who agreed to it agreed to these words.
create table people_agreement (
  id uuid primary key,
  service uuid not null references people_service (id),
  version integer not null,
  published_at timestamp with time zone not null,
  rhythm varchar(20) not null,
  -- Of a fixed day.
  reply_day varchar(9) not null,
  reply_time varchar(5) not null,
  -- Of working hours: how many, on which days, between which times.
  reply_hours integer not null,
  work_days varchar(80) not null,
  opens varchar(5) not null,
  closes varchar(5) not null,
  words integer not null,
  exchanges integer not null,
  weeks integer not null,
  counts varchar(20) not null,
  minutes integer not null,
  minimum_age integer not null,
  kept_months integer not null,
  confidentiality text not null,
  constraint people_agreement_version unique (service, version)
);

insert into people_agreement
  select id, id, 1, timestamp with time zone '2026-01-01 00:00:00+00', 'FIXED_DAY', reply_day, substring(reply_time from 1 for 5), 24,
    'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY', '09:00', '17:00', 1500, 6, 26, 'ANSWERED', 50, 16, 120, ''
  from people_service;
