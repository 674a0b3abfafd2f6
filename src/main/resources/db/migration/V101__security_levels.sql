-- How far a session reaches. A session of an older node had passed everything there was.
alter table security_session add column level varchar(20) default 'FULL' not null;

-- When the password was last given; none: when the session began.
alter table security_session add column proven_at timestamp with time zone;

-- What a person has to do after signing in, before any page opens.
create table security_required_action (
  person uuid not null references security_account (person),
  action varchar(20) not null,
  primary key (person, action)
);
