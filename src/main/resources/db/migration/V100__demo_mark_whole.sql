-- False while the demo is being written. Whoever stops the first start half way finds a whole demo at the next.
alter table demo_mark add column whole boolean default true not null;
