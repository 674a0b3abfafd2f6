-- The private half of a correspondence's letter-box, under the correspondence's key of one epoch. The public half is a
-- row of vault_holder_key.
create table vault_letter_box (
  id uuid not null primary key,
  correspondence uuid not null,
  version integer not null,
  epoch integer not null,
  sealed bytea not null,
  constraint vault_letter_box_once unique (correspondence, version)
);
