-- The lines of the trail in the order in which a worker has linked them. Not covered by a line's own code: it comes later.
ALTER TABLE audit_entry ADD COLUMN chain bytea DEFAULT '' NOT NULL;

-- The end of the chain, in one row that only the worker writes: no deed waits for it.
CREATE TABLE audit_head (
    id     integer PRIMARY KEY,
    number bigint NOT NULL,
    chain  bytea NOT NULL,
    mac    bytea NOT NULL
);

-- Unlinked lines in order of time, and linked ones in order of their number.
CREATE INDEX audit_entry_chain ON audit_entry (link, at, id);
DROP INDEX audit_entry_link;
-- For the pages: newest first, and what one person did.
CREATE INDEX audit_entry_at ON audit_entry (at, id);
CREATE INDEX audit_entry_actor ON audit_entry (actor, at);
