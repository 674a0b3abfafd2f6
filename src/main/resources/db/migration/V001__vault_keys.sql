-- Public keys in clear, each with a MAC of the service.
create table vault_holder_key (
  id uuid not null primary key,
  holder_kind varchar(16) not null,
  holder_id uuid not null,
  version integer not null,
  public_key bytea not null,
  mac bytea not null,
  constraint vault_holder_key_once unique (holder_kind, holder_id, version)
);

-- Who can read what: one key, sealed to one holder.
create table vault_wrap (
  id uuid not null primary key,
  holder_kind varchar(16) not null,
  holder_id uuid not null,
  key_version integer not null,
  object_kind varchar(16) not null,
  object_id uuid not null,
  epoch integer not null,
  sealed bytea not null,
  constraint vault_wrap_once unique (holder_kind, holder_id, key_version, object_kind, object_id, epoch)
);

create index vault_wrap_object on vault_wrap (object_id, holder_id);

-- One row, by which a start finds out whether keys and database belong together.
create table vault_canary (
  id integer not null primary key,
  sealed bytea not null,
  constraint vault_canary_only check (id = 1)
);
