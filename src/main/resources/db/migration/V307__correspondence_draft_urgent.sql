-- What a client ticked beside a letter that is not sent yet, sealed as with every letter; null for none and for counsellors.
ALTER TABLE draft ADD COLUMN urgent bytea;
