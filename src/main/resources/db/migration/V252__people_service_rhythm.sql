-- The day and time of answering are the agreement's. The columns stay, so that an earlier release can still read its rows.
alter table people_service alter column reply_day set default 'FRIDAY';
alter table people_service alter column reply_time set default '18:00';
