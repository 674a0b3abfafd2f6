-- Who is still to be offered a letter key, once, after a sign-in.
create table security_letter_key_offer (
  person uuid primary key
);
