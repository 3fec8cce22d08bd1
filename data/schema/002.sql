-- The library of Normwatch, version 2: what version 1 left, and beside it tables within files, recipes, actors, and what
-- the user mapped, saved, named or removed.

-- The table of releases made anew: one that the user removed may have the version of one that is there. Numbers go on
-- where they were. The tables that point at it are checked when all is done.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE release_1 AS SELECT * FROM release;
CREATE TABLE sequence_1 AS SELECT seq FROM sqlite_sequence WHERE name = 'release';
DROP VIEW release_list;
DROP TABLE release;

-- One imported state of a dataset. Its incidents have consecutive ids from first_incident on.
CREATE TABLE release (
  id              INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again
  dataset         INTEGER NOT NULL REFERENCES dataset (id),
  version         TEXT NOT NULL,
  as_of_earliest  INTEGER,
  as_of_latest    INTEGER,
  as_of_precision INTEGER NOT NULL DEFAULT 0,
  imported        INTEGER NOT NULL,            -- Unix time, seconds
  profile         TEXT,
  recipe          TEXT,                        -- what it was read by, as a profile file
  is_current      INTEGER NOT NULL DEFAULT 0,  -- 1: the newest of its dataset that is not hidden
  hidden          INTEGER,                     -- Unix time when the user removed it; it can be brought back for a while
  first_incident  INTEGER NOT NULL,
  rows_read       INTEGER NOT NULL DEFAULT 0,  -- = accepted + duplicates + rejected
  accepted        INTEGER NOT NULL DEFAULT 0,  -- = incidents + actors + rows merged into them
  duplicates      INTEGER NOT NULL DEFAULT 0,
  rejected        INTEGER NOT NULL DEFAULT 0,
  incidents       INTEGER NOT NULL DEFAULT 0,
  claims          INTEGER NOT NULL DEFAULT 0,
  responses       INTEGER NOT NULL DEFAULT 0,
  actors          INTEGER NOT NULL DEFAULT 0,
  issues          INTEGER NOT NULL DEFAULT 0,
  stored          INTEGER NOT NULL DEFAULT 0   -- rows of the table incident
) STRICT;
INSERT INTO release (id, dataset, version, as_of_earliest, as_of_latest, as_of_precision, imported, profile, is_current,
                     first_incident, rows_read, accepted, duplicates, rejected, incidents, claims, responses, issues, stored)
SELECT id, dataset, version, as_of_earliest, as_of_latest, as_of_precision, imported, profile, is_current,
       first_incident, rows_read, accepted, duplicates, rejected, incidents, claims, responses, issues, stored
FROM release_1 ORDER BY id;
DELETE FROM sqlite_sequence WHERE name = 'release';
INSERT INTO sqlite_sequence (name, seq) SELECT 'release', seq FROM sequence_1;
DROP TABLE release_1;
DROP TABLE sequence_1;
CREATE UNIQUE INDEX release_current ON release (dataset) WHERE is_current;
CREATE UNIQUE INDEX release_version ON release (dataset, version) WHERE hidden IS NULL;

-- 1: the user gave it its titles, and an import leaves them.
ALTER TABLE dataset ADD COLUMN is_renamed INTEGER NOT NULL DEFAULT 0;

-- Which table of the file: the name of a sheet, the key of a list; NULL when it has only one.
ALTER TABLE file ADD COLUMN sheet TEXT;

-- Where the row of an issue stands among the kept bytes of its file; length 0: it has no row of its own.
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

-- Labels that the user mapped once, for every import from then on. label is folded: small letters, no marks or signs.
CREATE TABLE alias (
  domain TEXT NOT NULL,
  label  TEXT NOT NULL,
  code   TEXT NOT NULL,
  PRIMARY KEY (domain, label)
) STRICT, WITHOUT ROWID;

-- Questions that the user saved under a name, as text.
CREATE TABLE saved_view (
  name  TEXT PRIMARY KEY,
  query TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW release_list AS
SELECT r.id AS release, d.slug AS dataset, r.version, d.title, d.publisher,
       date (r.as_of_latest * 86400, 'unixepoch') AS as_of, datetime (r.imported, 'unixepoch') AS imported, r.is_current,
       r.incidents, r.claims, r.responses, r.actors, r.rows_read, r.accepted, r.duplicates, r.rejected, r.issues
FROM release r JOIN dataset d ON d.id = r.dataset
WHERE r.hidden IS NULL;

-- The views anew: none shows what belongs to a hidden release. party, incident_sector and incident_type stand on mark.
DROP VIEW incident_list;
CREATE VIEW incident_list AS
SELECT i.id AS incident, i.release, i.key, i.title,
       substr (date (i.start_earliest * 86400, 'unixepoch'), 1, 1 + 3 * i.start_precision) AS start,
       substr (date (i.end_earliest * 86400, 'unixepoch'), 1, 1 + 3 * i.end_precision) AS end,
       i.intensity, i.sources
FROM incident i
WHERE i.release IN (SELECT id FROM release WHERE hidden IS NULL);

DROP VIEW mark;
CREATE VIEW mark AS
SELECT i.id AS incident, i.release, m.key AS position, d.name AS dimension,
       json_extract (m.value, '$[2]') AS party, c.code, c.kind, c.label, l.text AS as_written,
       json_extract (m.value, '$[4]') AS name
FROM incident i
CROSS JOIN json_each (i.marks) m
CROSS JOIN dimension d ON d.id = json_extract (m.value, '$[0]')
CROSS JOIN code c ON c.domain = d.domain AND c.id = json_extract (m.value, '$[1]')
LEFT JOIN label l ON l.domain = d.domain AND l.id = json_extract (m.value, '$[3]')
WHERE i.release IN (SELECT id FROM release WHERE hidden IS NULL);

DROP VIEW act_mark;
CREATE VIEW act_mark AS
SELECT a.id AS act, a.incident, i.release, m.key AS position, d.name AS dimension,
       json_extract (m.value, '$[2]') AS party, c.code, c.kind, c.label, l.text AS as_written,
       json_extract (m.value, '$[4]') AS name
FROM act a
CROSS JOIN incident i ON i.id = a.incident
CROSS JOIN json_each (a.marks) m
CROSS JOIN dimension d ON d.id = json_extract (m.value, '$[0]')
CROSS JOIN code c ON c.domain = d.domain AND c.id = json_extract (m.value, '$[1]')
LEFT JOIN label l ON l.domain = d.domain AND l.id = json_extract (m.value, '$[3]')
WHERE i.release IN (SELECT id FROM release WHERE hidden IS NULL);

DROP VIEW claim;
CREATE VIEW claim AS
SELECT a.id AS claim, a.incident, i.release, i.key AS incident_key, a.key,
       substr (date (a.date_earliest * 86400, 'unixepoch'), 1, 1 + 3 * a.date_precision) AS date,
       a.form, a.text, a.contested, a.sources
FROM act a JOIN incident i ON i.id = a.incident WHERE a.kind = 0
  AND i.release IN (SELECT id FROM release WHERE hidden IS NULL);

DROP VIEW response;
CREATE VIEW response AS
SELECT a.id AS response, a.incident, i.release, i.key AS incident_key, a.key,
       substr (date (a.date_earliest * 86400, 'unixepoch'), 1, 1 + 3 * a.date_precision) AS date,
       a.form, a.text, a.sources
FROM act a JOIN incident i ON i.id = a.incident WHERE a.kind = 1
  AND i.release IN (SELECT id FROM release WHERE hidden IS NULL);
