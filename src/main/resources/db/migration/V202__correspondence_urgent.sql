-- Whether the client said that it is urgent for them; sealed under the service's keys. Null in letters of earlier releases.
alter table letter add column urgent bytea;
