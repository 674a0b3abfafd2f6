create table demo_mark (
  loaded_at timestamp with time zone primary key
);
