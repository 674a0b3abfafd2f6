-- Whether words stand in a client's letter that may speak of danger; sealed under the service's keys. Null in letters of
-- earlier releases.
alter table letter add column risk_words bytea;
