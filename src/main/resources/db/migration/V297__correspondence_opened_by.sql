-- Who opened a letter first: while a colleague covers, two may. All zeros for letters that nobody opened since this is kept.
alter table letter add column opened_by uuid default '00000000-0000-0000-0000-000000000000' not null;
