create table people_person (
  id uuid primary key,
  staff_name varchar(200) not null,
  alias bytea not null,
  language varchar(35) not null,
  zone varchar(60) not null,
  trainee boolean not null
);

create table people_service (
  id uuid primary key,
  name varchar(200) not null,
  remit text not null,
  reply_day varchar(9) not null,
  reply_time varchar(8) not null,
  zone varchar(60) not null,
  phone varchar(60) not null,
  hours varchar(200) not null
);

create table people_crisis_contact (
  id uuid primary key,
  service uuid not null references people_service (id),
  place integer not null,
  who varchar(200) not null,
  phone varchar(60) not null,
  note varchar(400) not null,
  unique (service, place)
);

create table people_team (
  id uuid primary key,
  name varchar(200) not null
);

create table people_team_supervisor (
  team uuid not null references people_team (id),
  person uuid not null references people_person (id),
  primary key (team, person)
);

create table people_team_counsellor (
  team uuid not null references people_team (id),
  person uuid not null references people_person (id),
  primary key (team, person)
);

create table people_set_up_link (
  mac bytea primary key
);
