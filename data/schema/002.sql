-- The library of Normwatch, version 2: tables within files, recipes, actors, what the user mapped, saved and hid.

-- A sheet or the key of a list, where a file holds several tables.
ALTER TABLE file ADD COLUMN sheet TEXT;

-- The recipe that a release was read by, as text; what it has of actors; Unix time when the user hid it.
ALTER TABLE release ADD COLUMN recipe TEXT;
ALTER TABLE release ADD COLUMN actors INTEGER NOT NULL DEFAULT 0;
ALTER TABLE release ADD COLUMN hidden INTEGER;

-- Where the row of an issue is found among the kept bytes of its file; length 0: it has none.
ALTER TABLE issue ADD COLUMN offset INTEGER NOT NULL DEFAULT 0;
ALTER TABLE issue ADD COLUMN length INTEGER NOT NULL DEFAULT 0;

INSERT INTO dimension (id, name, domain) VALUES (11, 'actor', 'actor');

-- Groups that are said to be behind incidents. marks as in incident: states they are said to act for.
CREATE TABLE actor (
  id      INTEGER PRIMARY KEY,
  release INTEGER NOT NULL REFERENCES release (id),
  key     TEXT NOT NULL,
  name    TEXT NOT NULL,
  summary TEXT,
  sources TEXT,                 -- one address a line
  file    INTEGER NOT NULL,
  line    INTEGER NOT NULL,
  offset  INTEGER NOT NULL,
  length  INTEGER NOT NULL,
  marks   TEXT NOT NULL,
  UNIQUE (release, key)
) STRICT;

-- Every name of an actor, its own first. folded: as names are compared.
CREATE TABLE actor_name (
  actor    INTEGER NOT NULL REFERENCES actor (id),
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  folded   TEXT NOT NULL,
  PRIMARY KEY (actor, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_name_folded ON actor_name (folded);

-- Labels that the user mapped once, for every import from then on. label is folded.
CREATE TABLE alias (
  domain TEXT NOT NULL,
  label  TEXT NOT NULL,
  code   TEXT NOT NULL,
  PRIMARY KEY (domain, label)
) STRICT, WITHOUT ROWID;

-- Saved questions.
CREATE TABLE saved_view (
  name  TEXT PRIMARY KEY,
  query TEXT NOT NULL
) STRICT, WITHOUT ROWID;

DROP VIEW release_list;
CREATE VIEW release_list AS
SELECT r.id AS release, d.slug AS dataset, r.version, d.title, d.publisher,
       date (r.as_of_latest * 86400, 'unixepoch') AS as_of, datetime (r.imported, 'unixepoch') AS imported,
       r.is_current, r.incidents, r.claims, r.responses, r.actors, r.rows_read, r.accepted, r.duplicates, r.rejected, r.issues
FROM release r JOIN dataset d ON d.id = r.dataset
WHERE r.hidden IS NULL;
