-- How a client can check who somebody of staff is. Public, like their name.
create table people_credential (
  person uuid primary key,
  qualification varchar(400) not null,
  register varchar(400) not null,
  number varchar(100) not null,
  address varchar(500) not null
);
