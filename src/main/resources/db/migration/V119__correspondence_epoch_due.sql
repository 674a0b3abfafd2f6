-- Somebody left who held the keys: whoever writes next makes new ones first.
alter table correspondence add column epoch_due boolean default false not null;
