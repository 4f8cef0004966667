-- Tables of this machine alone, made where they are missing. They never travel, and a book without them is whole.

-- What was printed: one row a run, one a sheet. `journal` is the last change that the sheets show.
CREATE TABLE IF NOT EXISTS print_run (
  number  INTEGER PRIMARY KEY,
  form    TEXT    NOT NULL,
  version INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  who     TEXT    NOT NULL,
  sheets  INTEGER NOT NULL,
  pages   INTEGER NOT NULL,
  journal INTEGER NOT NULL,
  target  TEXT    NOT NULL
);
-- The columns of the key come first: the integrity check of SQLite 3.40 misreads such a table otherwise.
CREATE TABLE IF NOT EXISTS print_sheet (
  run    INTEGER NOT NULL,
  sheet  INTEGER NOT NULL,
  record BLOB    NOT NULL,
  type   TEXT    NOT NULL,
  PRIMARY KEY (run, sheet, record)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS print_sheet_record ON print_sheet (record, run);

-- What was handed to other offices in their own layouts: one row a file, one a record in it.
CREATE TABLE IF NOT EXISTS handed (
  number   INTEGER PRIMARY KEY,
  layout   TEXT    NOT NULL,
  at       INTEGER NOT NULL,
  who      TEXT    NOT NULL,
  whom     TEXT    NOT NULL,
  records  INTEGER NOT NULL,
  full_ids INTEGER NOT NULL,
  journal  INTEGER NOT NULL,
  target   TEXT    NOT NULL
);
CREATE TABLE IF NOT EXISTS handed_record (
  handed INTEGER NOT NULL,
  record BLOB    NOT NULL,
  type   TEXT    NOT NULL,
  PRIMARY KEY (handed, record)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS handed_record_record ON handed_record (record, handed);
