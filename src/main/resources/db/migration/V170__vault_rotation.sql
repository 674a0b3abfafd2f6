-- How far a change of the service's keys has come. One row; the keys themselves lie outside.
create table vault_rotation (
  id integer primary key,
  number integer not null,
  step varchar(10) not null,
  stepped_at timestamp with time zone not null,
  begun_at timestamp with time zone not null,
  total bigint not null,
  done bigint not null,
  damaged bigint not null,
  constraint vault_rotation_only check (id = 1)
);

insert into vault_rotation (id, number, step, stepped_at, begun_at, total, done, damaged)
values (1, 0, 'NONE', '1970-01-01 00:00:00+00', '1970-01-01 00:00:00+00', 0, 0, 0);
