-- A client was asked to give the letters again to a counsellor who lost every key, and said: not now.
alter table correspondence add column ask_again_after timestamp with time zone;
