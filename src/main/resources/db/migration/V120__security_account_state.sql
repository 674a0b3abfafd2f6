-- Open; disabled for a while; or closed, because the person has left.
alter table security_account add column state varchar(10) default 'OPEN' not null;
