-- Who is to join a key group: a team's supervisors, or the pathfinders. It gives nothing; a member's confirmation does.
create table people_joining (
  id uuid primary key,
  key_group uuid not null,
  person uuid not null references people_person (id),
  state varchar(10) not null,
  proposed_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  constraint people_joining_once unique (key_group, person)
);

create index people_joining_person on people_joining (person);
