-- The library of Normwatch, version 1.
--
-- One file holds everything. Start with the views release_list, incident_list, party, claim, response,
-- incident_sector and incident_type; below are the tables they stand on. "user_version" says the version of this
-- schema, "application_id" is 0x4e57544c ("NWTL").
--
-- Dates stand as the first and last day they can be (days since 1970-01-01), a precision (0 unknown, 1 year,
-- 2 month, 3 day: so 1 + 3 * precision characters of the day are known) and the text as written where that says
-- more. Undated: both days NULL, precision 0.

CREATE TABLE dataset (
  id          INTEGER PRIMARY KEY,
  slug        TEXT NOT NULL UNIQUE,
  title       TEXT,
  short_title TEXT,
  publisher   TEXT,
  homepage    TEXT,
  licence     TEXT,
  citation    TEXT
) STRICT;

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
  is_current      INTEGER NOT NULL DEFAULT 0,  -- 1: the newest of its dataset
  first_incident  INTEGER NOT NULL,
  rows_read       INTEGER NOT NULL DEFAULT 0,  -- = accepted + duplicates + rejected
  accepted        INTEGER NOT NULL DEFAULT 0,
  duplicates      INTEGER NOT NULL DEFAULT 0,
  rejected        INTEGER NOT NULL DEFAULT 0,
  incidents       INTEGER NOT NULL DEFAULT 0,
  claims          INTEGER NOT NULL DEFAULT 0,
  responses       INTEGER NOT NULL DEFAULT 0,
  issues          INTEGER NOT NULL DEFAULT 0,
  stored          INTEGER NOT NULL DEFAULT 0,  -- rows of the table incident
  UNIQUE (dataset, version)
) STRICT;
CREATE UNIQUE INDEX release_current ON release (dataset) WHERE is_current;

-- What every figure from a release should say.
CREATE TABLE caveat (
  release  INTEGER NOT NULL REFERENCES release (id),
  position INTEGER NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (release, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE file (
  release  INTEGER NOT NULL REFERENCES release (id),
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  role     TEXT,
  sha256   TEXT,
  bytes    INTEGER NOT NULL,
  rows     INTEGER NOT NULL,
  PRIMARY KEY (release, position)
) STRICT, WITHOUT ROWID;

-- The bytes of a file as they were, in pieces of 262144, each compressed by zlib.
-- In the sqlite3 shell: SELECT sqlar_uncompress(bytes, length) FROM source_chunk ...
CREATE TABLE source_chunk (
  id       INTEGER PRIMARY KEY,
  release  INTEGER NOT NULL,
  file     INTEGER NOT NULL,
  position INTEGER NOT NULL,
  length   INTEGER NOT NULL,
  bytes    BLOB NOT NULL,
  UNIQUE (release, file, position)
) STRICT;

-- What can be grouped by, and the list of codes each draws on.
CREATE TABLE dimension (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE,
  domain TEXT NOT NULL
) STRICT;
INSERT INTO dimension (id, name, domain) VALUES
  (0, 'initiator', 'state'),
  (1, 'receiver', 'state'),
  (2, 'sector', 'sector'),
  (3, 'type', 'type'),
  (4, 'initiator-kind', 'initiator-kind'),
  (5, 'category', 'category'),
  (6, 'claimant', 'state'),
  (7, 'accused', 'state'),
  (8, 'claim-kind', 'claim-kind'),
  (9, 'responder', 'state'),
  (10, 'response', 'response');

-- What is counted. kind: special, state, region, organisation, listed, unrecognised.
CREATE TABLE code (
  domain TEXT NOT NULL,
  id     INTEGER NOT NULL,
  code   TEXT NOT NULL,
  label  TEXT NOT NULL,
  kind   TEXT NOT NULL,
  PRIMARY KEY (domain, id)
) STRICT, WITHOUT ROWID;

-- What the files said, and the code it was read as.
CREATE TABLE label (
  domain TEXT NOT NULL,
  id     INTEGER NOT NULL,
  text   TEXT NOT NULL,
  code   INTEGER NOT NULL,
  PRIMARY KEY (domain, id)
) STRICT, WITHOUT ROWID;

-- marks is a JSON list, one entry a coded value, in the order of the file:
-- [dimension, code, party, label] or [dimension, code, party, label, name]; the view mark unfolds it.
-- file, line, offset, length: where the record stood.
CREATE TABLE incident (
  id                  INTEGER PRIMARY KEY,
  release             INTEGER NOT NULL,
  key                 TEXT NOT NULL,           -- unique in the release: the import sees to it, an index would cost too much
  title               TEXT NOT NULL,
  summary             TEXT,
  start_earliest      INTEGER,
  start_latest        INTEGER,
  start_precision     INTEGER NOT NULL,
  start_text          TEXT,
  end_earliest        INTEGER,
  end_latest          INTEGER,
  end_precision       INTEGER NOT NULL,
  end_text            TEXT,
  disclosed_earliest  INTEGER,
  disclosed_latest    INTEGER,
  disclosed_precision INTEGER NOT NULL,
  disclosed_text      TEXT,
  intensity           REAL,
  sources             TEXT,                    -- one address a line
  file                INTEGER NOT NULL,
  line                INTEGER NOT NULL,
  offset              INTEGER NOT NULL,
  length              INTEGER NOT NULL,
  marks               TEXT NOT NULL
) STRICT;

-- Claims (kind 0) and responses (kind 1), in the order of their files.
CREATE TABLE act (
  id             INTEGER PRIMARY KEY,
  incident       INTEGER NOT NULL REFERENCES incident (id),
  kind           INTEGER NOT NULL,
  key            TEXT,
  date_earliest  INTEGER,
  date_latest    INTEGER,
  date_precision INTEGER NOT NULL,
  date_text      TEXT,
  form           TEXT,
  text           TEXT,
  sources        TEXT,
  contested      INTEGER NOT NULL,
  file           INTEGER NOT NULL,
  line           INTEGER NOT NULL,
  offset         INTEGER NOT NULL,
  length         INTEGER NOT NULL,
  marks          TEXT NOT NULL
) STRICT;
CREATE INDEX act_incident ON act (incident);

-- What a reader has to know about the data. severity: note, doubt, duplicate, rejected.
CREATE TABLE issue (
  id          INTEGER PRIMARY KEY,
  release     INTEGER NOT NULL REFERENCES release (id),
  severity    TEXT NOT NULL,
  kind        TEXT NOT NULL,
  file        INTEGER NOT NULL,
  line        INTEGER NOT NULL,
  column_name TEXT,
  reason      TEXT,
  cell        TEXT
) STRICT;
CREATE INDEX issue_release ON issue (release);

-- Derived: the columns that the analyses run over, packed. May be deleted at any time.
CREATE TABLE frame (
  release INTEGER PRIMARY KEY REFERENCES release (id),
  bytes   BLOB NOT NULL
) STRICT;

-- Derived: for each release N a table incident_text_N, made when it is imported and dropped with it. FTS5, words of
-- title and summary; rowid is the incident: SELECT rowid FROM incident_text_1 ('malware').

CREATE VIEW release_list AS
SELECT r.id AS release, d.slug AS dataset, r.version, d.title, d.publisher,
       date (r.as_of_latest * 86400, 'unixepoch') AS as_of, datetime (r.imported, 'unixepoch') AS imported,
       r.is_current, r.incidents, r.claims, r.responses, r.rows_read, r.accepted, r.duplicates, r.rejected, r.issues
FROM release r JOIN dataset d ON d.id = r.dataset;

CREATE VIEW incident_list AS
SELECT i.id AS incident, i.release, i.key, i.title,
       substr (date (i.start_earliest * 86400, 'unixepoch'), 1, 1 + 3 * i.start_precision) AS start,
       substr (date (i.end_earliest * 86400, 'unixepoch'), 1, 1 + 3 * i.end_precision) AS end,
       i.intensity, i.sources
FROM incident i;

-- One row a coded value of an incident. CROSS JOIN: in this order, which is that of the file.
CREATE VIEW mark AS
SELECT i.id AS incident, i.release, m.key AS position, d.name AS dimension,
       json_extract (m.value, '$[2]') AS party, c.code, c.kind, c.label, l.text AS as_written,
       json_extract (m.value, '$[4]') AS name
FROM incident i
CROSS JOIN json_each (i.marks) m
CROSS JOIN dimension d ON d.id = json_extract (m.value, '$[0]')
CROSS JOIN code c ON c.domain = d.domain AND c.id = json_extract (m.value, '$[1]')
LEFT JOIN label l ON l.domain = d.domain AND l.id = json_extract (m.value, '$[3]');

CREATE VIEW party AS
SELECT incident, release, position, dimension AS role, party, code, kind, label, as_written, name
FROM mark WHERE dimension IN ('initiator', 'receiver');

CREATE VIEW incident_sector AS
SELECT incident, release, position, party, code, label, as_written FROM mark WHERE dimension = 'sector';

CREATE VIEW incident_type AS
SELECT incident, release, position, code, label, as_written FROM mark WHERE dimension = 'type';

-- One row a coded value of a claim or response.
CREATE VIEW act_mark AS
SELECT a.id AS act, a.incident, i.release, m.key AS position, d.name AS dimension,
       json_extract (m.value, '$[2]') AS party, c.code, c.kind, c.label, l.text AS as_written,
       json_extract (m.value, '$[4]') AS name
FROM act a
CROSS JOIN incident i ON i.id = a.incident
CROSS JOIN json_each (a.marks) m
CROSS JOIN dimension d ON d.id = json_extract (m.value, '$[0]')
CROSS JOIN code c ON c.domain = d.domain AND c.id = json_extract (m.value, '$[1]')
LEFT JOIN label l ON l.domain = d.domain AND l.id = json_extract (m.value, '$[3]');

CREATE VIEW claim AS
SELECT a.id AS claim, a.incident, i.release, i.key AS incident_key, a.key,
       substr (date (a.date_earliest * 86400, 'unixepoch'), 1, 1 + 3 * a.date_precision) AS date,
       a.form, a.text, a.contested, a.sources
FROM act a JOIN incident i ON i.id = a.incident WHERE a.kind = 0;

CREATE VIEW response AS
SELECT a.id AS response, a.incident, i.release, i.key AS incident_key, a.key,
       substr (date (a.date_earliest * 86400, 'unixepoch'), 1, 1 + 3 * a.date_precision) AS date,
       a.form, a.text, a.sources
FROM act a JOIN incident i ON i.id = a.incident WHERE a.kind = 1;
