-- Which team the letters are sealed to, found without asking the keys; the keys decide. And since when, if not from the
-- beginning, the present team and counsellor read.
alter table correspondence add column team uuid default '00000000-0000-0000-0000-000000000000' not null;
alter table correspondence add column team_since timestamp with time zone;
alter table correspondence add column counsellor_since timestamp with time zone;
update correspondence set team = coalesce(
    (select w.holder_id from vault_wrap w
      where w.holder_kind = 'GROUP' and w.object_kind = 'CORRESPONDENCE' and w.object_id = correspondence.id
      order by w.epoch desc limit 1),
    team);
create index correspondence_team on correspondence (team);

-- An announcement of another counsellor answers nothing: what waited before it still waits.
alter table letter add column kind varchar(12) default 'LETTER' not null;

-- Who answered before, and until when: their names stay with what was written to them, and the client sees it.
create table correspondence_earlier (
  id uuid primary key,
  correspondence uuid not null references correspondence (id),
  counsellor uuid not null,
  until_at timestamp with time zone not null
);
create index correspondence_earlier_correspondence on correspondence_earlier (correspondence);
