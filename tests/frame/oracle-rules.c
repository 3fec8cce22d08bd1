/* oracle-rules.c: the tables of the oracle, and the rules of frame.h in SQL
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle-rules.h"

#define SPECIAL "('unknown', 'not-available', 'not-coded', 'none')"
#define OF_CLAIMS "('claimant', 'accused', 'claim-kind')"
#define OF_RESPONSES "('responder', 'response')"
#define OF_ACTS "('claimant', 'accused', 'claim-kind', 'responder', 'response', 'actor')"

const char oracle_tables[] =
  "CREATE TABLE incident (row INTEGER PRIMARY KEY, start TEXT, latest TEXT, precision TEXT, intensity REAL,"
  "  ended TEXT, end_precision TEXT, disclosed TEXT, disclosed_precision TEXT);"
  "CREATE TABLE act (id INTEGER PRIMARY KEY, row INTEGER, kind TEXT, contested INTEGER, day TEXT, precision TEXT);"
  "CREATE TABLE mark (seq INTEGER PRIMARY KEY, row INTEGER, dimension TEXT, code TEXT, act TEXT, act_id INTEGER);"
  "CREATE TABLE dimension (name TEXT);"
  "CREATE TABLE place (code TEXT PRIMARY KEY, kind TEXT, region TEXT);"
  "CREATE TABLE member (code TEXT, bloc TEXT, number INTEGER, first TEXT, last TEXT);";

const char oracle_values[] =
  "CREATE TABLE value AS"
  " WITH own AS (SELECT row, dimension, code, min(seq) FROM mark WHERE act IS NULL AND code IN " SPECIAL
  "   AND dimension IN " OF_ACTS " GROUP BY row, dimension),"
  " said AS (SELECT row, dimension, code, min(seq) AS seq FROM mark WHERE NOT (act IS NULL AND code IN " SPECIAL
  "   AND dimension IN " OF_ACTS ") GROUP BY row, dimension, code),"
  " silent AS (SELECT row, name AS dimension FROM incident, dimension EXCEPT SELECT row, dimension FROM said),"
  " spoken AS (SELECT row, dimension, code, seq FROM said UNION ALL"
  "   SELECT s.row, s.dimension, CASE"
  "     WHEN EXISTS (SELECT 1 FROM own WHERE own.row = s.row AND own.dimension = s.dimension)"
  "       THEN (SELECT code FROM own WHERE own.row = s.row AND own.dimension = s.dimension)"
  "     WHEN s.dimension IN " OF_CLAIMS " AND EXISTS (SELECT 1 FROM act WHERE act.row = s.row AND kind = 'claim')"
  "       THEN 'not-available'"
  "     WHEN s.dimension IN " OF_CLAIMS " AND EXISTS (SELECT 1 FROM act WHERE kind = 'claim') THEN 'none'"
  "     WHEN s.dimension IN " OF_RESPONSES " AND EXISTS (SELECT 1 FROM act WHERE act.row = s.row AND kind = 'response')"
  "       THEN 'not-available'"
  "     WHEN s.dimension = 'responder'"
  "       THEN coalesce ((SELECT code FROM own WHERE own.row = s.row AND own.dimension = 'response'), 'not-coded')"
  "     ELSE 'not-coded' END, 0 FROM silent s)"
  " SELECT row, dimension, code, row_number () OVER (PARTITION BY row, dimension ORDER BY seq) AS position,"
  "   count (*) OVER (PARTITION BY row, dimension) AS k FROM spoken;"
  "CREATE INDEX value_by_row ON value (row, dimension);";

/* The rules for derived dimensions, see frame.h. */
const char oracle_derived[] =
  "CREATE TABLE derived (row INTEGER, dimension TEXT, code TEXT, place REAL);"
  "INSERT INTO derived SELECT v.row, v.dimension || '-region', CASE WHEN v.code IN " SPECIAL " THEN v.code"
  "   ELSE coalesce ((SELECT region FROM place p WHERE p.code = v.code), 'not-available') END, v.position"
  " FROM value v WHERE v.dimension IN ('initiator', 'receiver');"
  "CREATE TABLE party AS SELECT v.row, v.dimension || '-bloc' AS dimension, v.code, v.position,"
  "   coalesce (i.start, '1980-01-01') AS begin, coalesce (i.latest, '9999-12-31') AS end"
  " FROM value v JOIN incident i ON i.row = v.row WHERE v.dimension IN ('initiator', 'receiver');"
  "CREATE TABLE touch AS SELECT p.row, p.dimension, p.position, m.bloc, m.number,"
  "   max (m.first <= p.begin AND m.last >= p.end) AS sure"
  " FROM party p JOIN member m ON m.code = p.code AND m.first <= p.end AND m.last >= p.begin GROUP BY 1, 2, 3, 4, 5;"
  "CREATE INDEX touch_by_row ON touch (row, dimension, position);"
  "INSERT INTO derived SELECT row, dimension, CASE WHEN sure THEN bloc ELSE 'unknown' END,"
  "   position + CASE WHEN sure THEN number / 100.0 ELSE 0.9 END FROM touch;"
  "INSERT INTO derived SELECT p.row, p.dimension, CASE WHEN p.code IN " SPECIAL " THEN p.code"
  "   WHEN p.code IN (SELECT code FROM member) OR p.code IN (SELECT code FROM place WHERE kind = 'state') THEN 'none'"
  "   ELSE 'not-available' END, p.position"
  " FROM party p WHERE NOT EXISTS (SELECT 1 FROM touch t WHERE t.row = p.row AND t.dimension = p.dimension AND t.position = p.position);"
  "CREATE INDEX mark_by_act ON mark (act_id); CREATE INDEX mark_by_row ON mark (row, dimension); CREATE INDEX act_by_row ON act (row);"
  "CREATE TABLE said AS SELECT i.row,"
  "   EXISTS (SELECT 1 FROM value v WHERE v.row = i.row AND v.dimension = 'response' AND v.code = 'legal') AS legal,"
  "   sum (v.code IN ('government', 'regional-organisation', 'international-organisation')) AS states,"
  "   sum (v.code IN ('company', 'media', 'third-party', 'receiver')) AS others,"
  "   sum (v.code = 'self') AS self, sum (v.code = 'contested')"
  "   + EXISTS (SELECT 1 FROM act a WHERE a.row = i.row AND a.kind = 'claim' AND a.contested) AS contested,"
  "   (SELECT count (DISTINCT c.code) FROM mark c JOIN place p ON p.code = c.code JOIN mark k ON k.act_id = c.act_id"
  "     WHERE c.row = i.row AND c.dimension = 'claimant' AND c.act = 'claim' AND p.kind = 'state' AND k.dimension = 'claim-kind'"
  "     AND k.code IN ('government', 'regional-organisation', 'international-organisation')) AS claimants"
  " FROM incident i JOIN value v ON v.row = i.row AND v.dimension = 'claim-kind' GROUP BY i.row;"
  "INSERT INTO derived SELECT row, 'evidence', CASE WHEN legal THEN 'legal-process'"
  "   WHEN states AND claimants >= 2 THEN 'several-states' WHEN states THEN 'one-state'"
  "   WHEN others THEN 'others' ELSE 'self-claimed' END, 0 FROM said WHERE legal OR states OR others OR self;"
  "INSERT INTO derived SELECT row, 'evidence', 'contested', 1 FROM said WHERE contested;"
  "INSERT INTO derived SELECT v.row, 'evidence', s.column1, s.column2 FROM value v"
  "   JOIN (VALUES ('unknown', 1), ('not-available', 2), ('not-coded', 3), ('none', 4)) s"
  "   ON s.column1 = CASE WHEN v.code IN " SPECIAL " THEN v.code ELSE 'not-available' END"
  " WHERE v.dimension = 'claim-kind' AND v.row NOT IN (SELECT row FROM derived WHERE dimension = 'evidence');"
  "INSERT INTO derived SELECT row, 'norm', 'not-coded', 1 FROM incident;" /* no rules are known */
  "INSERT INTO value SELECT row, dimension, code, row_number () OVER (PARTITION BY row, dimension ORDER BY min (place)),"
  "   count (*) OVER (PARTITION BY row, dimension) FROM derived GROUP BY row, dimension, code;";
