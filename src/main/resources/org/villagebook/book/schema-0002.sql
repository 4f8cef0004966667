-- Version 2. Who looked at what is masked, and the files that belong to records.

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
