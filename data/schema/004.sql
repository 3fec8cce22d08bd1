-- The library of Normwatch, version 4: what version 3 left, and beside it what people wrote of incidents and states: reviews,
-- judgements, links, policy facts and sets of norm rules. Incidents are named by dataset and key, so that all of it outlives
-- releases; none of it changes what a dataset says.

-- What was done, by technique: supply-chain compromise, zero-day …
INSERT INTO dimension (id, name, domain) VALUES (12, 'technique', 'technique');

-- Post-incident reviews.
CREATE TABLE review (
  dataset     TEXT NOT NULL,
  key         TEXT NOT NULL,
  title       TEXT,
  cause       TEXT,
  lesson      TEXT,
  remediation TEXT,
  contested   TEXT,
  sources     TEXT,             -- one address a line
  changed     INTEGER NOT NULL, -- Unix time, seconds
  PRIMARY KEY (dataset, key)
) STRICT, WITHOUT ROWID;

-- A reviewer's own judgement of whether a norm is concerned; judged: relevant, not-relevant, unsure.
CREATE TABLE norm_judgement (
  dataset TEXT NOT NULL,
  key     TEXT NOT NULL,
  norm    TEXT NOT NULL,
  judged  TEXT NOT NULL,
  note    TEXT,
  changed INTEGER NOT NULL, -- Unix time, seconds
  PRIMARY KEY (dataset, key, norm)
) STRICT, WITHOUT ROWID;

-- Sets of norm rules that the user copied and changed, as the text of their files.
CREATE TABLE norm_rules (
  id   TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which records of two datasets are about the same; kind: same, different, part-of (a of b), unsure.
CREATE TABLE link (
  dataset_a TEXT NOT NULL,
  key_a     TEXT NOT NULL,
  dataset_b TEXT NOT NULL,
  key_b     TEXT NOT NULL,
  kind      TEXT NOT NULL,
  reason    TEXT,
  judged    INTEGER NOT NULL, -- Unix time, seconds
  PRIMARY KEY (dataset_a, key_a, dataset_b, key_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_b ON link (dataset_b, key_b);

-- What the user imported about states: published positions, points of contact, strategies. Dates as in incident.
CREATE TABLE policy_fact (
  id             INTEGER PRIMARY KEY,
  state          TEXT NOT NULL, -- ISO alpha-3
  kind           TEXT NOT NULL,
  title          TEXT NOT NULL,
  date_earliest  INTEGER,
  date_latest    INTEGER,
  date_precision INTEGER NOT NULL,
  source         TEXT NOT NULL,
  note           TEXT
) STRICT;
CREATE INDEX policy_fact_state ON policy_fact (state);
