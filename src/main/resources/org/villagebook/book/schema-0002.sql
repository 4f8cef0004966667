-- Version 2. Which rows of the journal a package carries, so that it can be sealed again with the same content.
ALTER TABLE package_out ADD COLUMN rows TEXT NOT NULL DEFAULT '';

-- The changes of a package, for withdrawing it and for sending a site what concerns its records.
CREATE INDEX journal_origin ON journal (origin) WHERE origin IS NOT NULL;

-- Only changes made here can be undone; those of other sites need no place in an index.
DROP INDEX journal_batch;
CREATE INDEX journal_own_batch ON journal (batch) WHERE origin IS NULL;
