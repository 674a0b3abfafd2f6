-- The trail. No foreign keys: a line outlives what it tells of.
CREATE TABLE audit_entry (
    id      uuid PRIMARY KEY,
    at      timestamp with time zone NOT NULL,
    actor   uuid NOT NULL,
    deed    varchar(60) NOT NULL,
    subject uuid NOT NULL,
    mac     bytea NOT NULL,
    -- 0 until a worker has linked the line to the one before it
    link    bigint DEFAULT 0 NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, at);
CREATE INDEX audit_entry_link ON audit_entry (link);
