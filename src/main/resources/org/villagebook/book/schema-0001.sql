-- Version 1. Tables of record types are not here: they follow from the catalogue files.

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) WITHOUT ROWID;

-- Every change of every record: audit trail, history, undo and sync at once. Rows are only ever added.
CREATE TABLE journal (
  n       INTEGER PRIMARY KEY,
  device  TEXT    NOT NULL,
  epoch   INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  record  BLOB    NOT NULL,
  type    TEXT    NOT NULL,
  batch   INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  who     TEXT    NOT NULL,
  reason  TEXT    NOT NULL,
  writes  TEXT    NOT NULL,
  origin  INTEGER REFERENCES package_in (n)
);
CREATE UNIQUE INDEX journal_dot ON journal (device, epoch, counter);
CREATE INDEX journal_record ON journal (record, n);
CREATE INDEX journal_batch ON journal (device, epoch, batch);

-- All values of a field that has more than one standing write; the record's table holds the one that is shown.
CREATE TABLE sibling (
  record  BLOB    NOT NULL,
  type    TEXT    NOT NULL,
  field   TEXT    NOT NULL,
  device  TEXT    NOT NULL,
  epoch   INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  value   TEXT,
  at      INTEGER NOT NULL,
  PRIMARY KEY (record, field, device, epoch, counter)
) WITHOUT ROWID;

-- What search finds: plain text from every position, pinyin, initials, numbers.
CREATE TABLE term (
  text   TEXT NOT NULL,
  record BLOB NOT NULL,
  type   TEXT NOT NULL,
  PRIMARY KEY (text, record)
) WITHOUT ROWID;

-- Transactions of this device that a person may take back.
CREATE TABLE batch (
  number INTEGER PRIMARY KEY,
  at     INTEGER NOT NULL,
  reason TEXT    NOT NULL,
  undoes INTEGER,
  undone INTEGER
);

-- Packages that came in, and where each device's chain stands.
CREATE TABLE package_in (
  n           INTEGER PRIMARY KEY,
  site        TEXT    NOT NULL,
  device      TEXT    NOT NULL,
  epoch       INTEGER NOT NULL,
  seq         INTEGER NOT NULL,
  hash        TEXT    NOT NULL,
  state       TEXT    NOT NULL,
  changes     INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  file        TEXT    NOT NULL
);
CREATE INDEX package_in_number ON package_in (device, epoch, seq);

CREATE TABLE chain (
  device   TEXT    PRIMARY KEY,
  site     TEXT    NOT NULL,
  epoch    INTEGER NOT NULL,
  next_seq INTEGER NOT NULL,
  head     TEXT    NOT NULL,
  frozen   INTEGER NOT NULL,
  heard_at INTEGER NOT NULL,
  receipts INTEGER NOT NULL
) WITHOUT ROWID;

-- Packages that were made here. The manifest is kept before the file is written, so that a number is never used twice.
CREATE TABLE package_out (
  recipient TEXT    NOT NULL,
  epoch     INTEGER NOT NULL,
  seq       INTEGER NOT NULL,
  hash      TEXT    NOT NULL,
  manifest  BLOB    NOT NULL,
  first     INTEGER NOT NULL,
  last      INTEGER NOT NULL,
  changes   INTEGER NOT NULL,
  bytes     INTEGER NOT NULL,
  state     TEXT    NOT NULL,
  made_at   INTEGER NOT NULL,
  received_at INTEGER,
  file      TEXT    NOT NULL,
  PRIMARY KEY (recipient, epoch, seq)
) WITHOUT ROWID;

-- Half-written entry forms; they stay on this machine and never travel.
CREATE TABLE draft (
  form TEXT PRIMARY KEY,
  at   INTEGER NOT NULL,
  text TEXT NOT NULL
) WITHOUT ROWID;
