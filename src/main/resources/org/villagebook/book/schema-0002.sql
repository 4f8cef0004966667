-- Version 2. Who looked at what is masked, the files that belong to records, and what packages carry.

-- Each time a person asked for a number in full. Rows are only ever added; they stay on this machine.
CREATE TABLE access_log (
  n      INTEGER PRIMARY KEY,
  at     INTEGER NOT NULL,
  who    TEXT    NOT NULL,
  record BLOB    NOT NULL,
  type   TEXT    NOT NULL,
  field  TEXT    NOT NULL,
  reason TEXT    NOT NULL
);
CREATE INDEX access_log_record ON access_log (record, n);

-- Photographs and other files, each once, under the SHA-256 of its bytes. Records name them by that.
CREATE TABLE blob (
  hash      TEXT    PRIMARY KEY,
  kind      TEXT    NOT NULL,
  size      INTEGER NOT NULL,
  width     INTEGER NOT NULL,
  height    INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  thumbnail BLOB    NOT NULL,
  bytes     BLOB    NOT NULL
);

-- Which rows of the journal a package carries, so that it can be sealed again with the same content.
ALTER TABLE package_out ADD COLUMN rows TEXT NOT NULL DEFAULT '';

-- The changes of a package, for withdrawing it and for sending a site what concerns its records.
CREATE INDEX journal_origin ON journal (origin) WHERE origin IS NOT NULL;

-- Only changes made here can be undone; those of other sites need no place in an index.
DROP INDEX journal_batch;
CREATE INDEX journal_own_batch ON journal (batch) WHERE origin IS NULL;

-- The columns of the key first: the integrity check of SQLite 3.40 misreads a table without row numbers otherwise.
CREATE TABLE sibling_ordered (
  record  BLOB    NOT NULL,
  field   TEXT    NOT NULL,
  device  TEXT    NOT NULL,
  epoch   INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  type    TEXT    NOT NULL,
  value   TEXT,
  at      INTEGER NOT NULL,
  PRIMARY KEY (record, field, device, epoch, counter)
) WITHOUT ROWID;
INSERT INTO sibling_ordered SELECT record, field, device, epoch, counter, type, value, at FROM sibling;
DROP TABLE sibling;
ALTER TABLE sibling_ordered RENAME TO sibling;
