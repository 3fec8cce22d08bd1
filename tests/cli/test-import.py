#!/usr/bin/env python3
"""How files of all kinds become releases: every row accounted for, the same content whatever it is written in.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import csv
import gzip
import io
import json
import sqlite3

import tap
from program import HEADER, SAMPLE, SOURCE, Place, dataset
from tap import check, equal

csv.field_size_limit(1 << 30)

PARTS = ("rows_read", "incidents", "actors", "merged", "duplicates", "rejected")

# Each value of an incident and of its claims and responses, as it can be read without knowing how codes are numbered.
INCIDENTS = """SELECT key, title, summary, start_earliest, start_latest, start_precision, start_text, end_earliest, end_precision,
  disclosed_earliest, disclosed_precision, intensity, sources FROM incident ORDER BY id"""
MARKS = """SELECT i.key, m.position, m.dimension, m.party, m.code, m.as_written, m.name
  FROM mark m JOIN incident i ON i.id = m.incident ORDER BY i.id, m.position"""
ACTS = """SELECT i.key, a.kind, a.key, a.date_earliest, a.date_precision, a.date_text, a.form, a.text, a.sources, a.contested
  FROM act a JOIN incident i ON i.id = a.incident ORDER BY a.id"""
ACT_MARKS = """SELECT a.id, i.key, m.key, d.name, c.code, l.text, json_extract (m.value, '$[2]'), json_extract (m.value, '$[4]')
  FROM act a JOIN incident i ON i.id = a.incident CROSS JOIN json_each (a.marks) m
  CROSS JOIN dimension d ON d.id = json_extract (m.value, '$[0]')
  CROSS JOIN code c ON c.domain = d.domain AND c.id = json_extract (m.value, '$[1]')
  LEFT JOIN label l ON l.domain = d.domain AND l.id = json_extract (m.value, '$[3]') ORDER BY a.id, m.key"""


def ask(place, sql):
    with contextlib.closing(sqlite3.connect(place.library)) as db:
        return db.execute(sql).fetchall()


def accounted(place, report):
    """Every row read is one of these, and the library holds what the report says."""
    equal(report["rows_read"], sum(report[part] for part in PARTS[1:]), report)
    equal(report["rows_read"], sum(file["rows"] for file in report["files"]))
    equal(ask(place, "SELECT count (*) FROM incident")[0][0], report["incidents"])
    equal(ask(place, "SELECT count (*) FROM act WHERE kind = 0")[0][0], report["claims"])
    equal(ask(place, "SELECT count (*) FROM act WHERE kind = 1")[0][0], report["responses"])
    equal(ask(place, "SELECT count (*) FROM actor")[0][0], report["actors"])
    equal(ask(place, "SELECT count (*) FROM issue")[0][0], report["issues"])
    for severity, part in (("rejected", "rejected"), ("duplicate", "duplicates")):
        equal(ask(place, f"SELECT count (*) FROM issue WHERE severity = '{severity}'")[0][0], report[part])


def count_rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return sum(1 for row in csv.reader(file) if row) - 1


def test_every_dataset_is_accounted_for():
    for folder, pattern, rows, incidents, actors in (
            ("cfr-2019", "*.csv", None, 297, 0), ("cfr-2021", "*.csv", None, 513, 0), ("eurepoc-1.1", "*.csv", None, 1643, 0),
            ("eurepoc-1.1", "*.xlsx", 1643 + 6333 + 2643, 1643, 0), ("dcid-2.0", "*update*.xlsx", 429 + 862, 429, 0),
            ("misp-galaxy", "threat-actor.json", 1041, 0, 1041)):
        files = sorted(dataset(folder).glob(pattern))
        with Place(prepare=False) as place:
            report = place.json("import", *files)
            accounted(place, report)
            equal(report["rows_read"], rows or sum(map(count_rows, files)), folder)
            equal((report["incidents"], report["actors"]), (incidents, actors), folder)


def test_eurepoc_as_workbook_and_as_csv():
    """The two libraries say the same, field by field."""
    with Place(prepare=False) as text, Place(prepare=False) as book:
        first = text.json("import", *dataset("eurepoc-1.1").glob("*.csv"))
        second = book.json("import", *dataset("eurepoc-1.1").glob("*.xlsx"))
        equal([first[part] for part in (*PARTS, "claims", "responses")], [second[part] for part in (*PARTS, "claims", "responses")])
        for sql in (INCIDENTS, MARKS, ACTS, ACT_MARKS):
            one, other = ask(text, sql), ask(book, sql)
            equal(len(one), len(other))
            different = [pair for pair in zip(one, other) if pair[0] != pair[1]]
            equal(different[:3], [], f"{len(different)} of {len(one)} rows")


def contents(place):
    return [ask(place, sql) for sql in (INCIDENTS, MARKS, ACTS, ACT_MARKS)]


def rewritten(text, delimiter=",", end="\r\n"):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(csv.reader(io.StringIO(text, newline="")))
    return out.getvalue()


def test_the_same_list_written_otherwise():
    """The sample in other encodings, separators, line ends and packed: the same records."""
    text = (SOURCE / "data/sample/incidents.csv").read_text(encoding="utf-8")
    western = HEADER + "a,Café Größe,,2017,,,RUS,,UKR,energy,disruption,,\nb,Señor Núñez,,2018,,,CHN,,DEU,health,disruption,,\n"
    for plain, forms in (
            (text, [("semicolon.csv", rewritten(text, ";").encode()), ("tab.tsv", rewritten(text, "\t").encode()),
                    ("pipe.txt", rewritten(text, "|").encode()), ("cr.csv", rewritten(text, end="\r").encode()),
                    ("mark.csv", b"\xef\xbb\xbf" + text.encode()), ("wide.csv", text.encode("utf-16")),
                    ("packed.csv.gz", gzip.compress(text.encode()))]),
            (western, [("windows.csv", western.encode("cp1252")), ("mac.csv", western.encode("mac_roman"))])):
        with Place(prepare=False) as place:
            place.run("import", place.write("plain.csv", plain))
            expected = contents(place)
        for name, content in forms:
            with Place(prepare=False) as place:
                options = ["--encoding", "macintosh"] if name == "mac.csv" else []
                report = place.json("import", *options, place.write(name, content))
                accounted(place, report)
                equal(contents(place) == expected, True, name)


def test_layout_options():
    with Place(prepare=False) as place:
        rows = "A list\nof incidents\n" + HEADER.replace(",", ";") + "a;'One; two';;2017;;;RUS;;UKR;energy;disruption;;\n"
        options = ["--delimiter", "semicolon", "--quote", "single", "--header-row", "3"]
        report = place.json("import", *options, "--save-recipe", "odd.ini", place.write("odd.csv", rows))
        equal((report["incidents"], report["files"][0]["delimiter"]), (1, ";"))
        equal(place.rows("incidents")[0]["title"], "One; two")
        equal(place.json("import", *options, "odd.csv")["unchanged"], True)
        with Place(prepare=False) as other:
            other.run("import", "--recipe", place.folder / "odd.ini", place.folder / "odd.csv")
            equal(other.rows("incidents"), place.rows("incidents"), "the recipe says how to read")
        place.fails(2, "import", "--delimiter", "x", "odd.csv", says=["--delimiter", "x"])
        place.fails(2, "import", "--encoding", "EBCDIC", "odd.csv", says=["--encoding"])


def test_several_datasets_at_once():
    """One import each, the older state of a dataset first whatever order they are named in."""
    with Place(prepare=False) as place:
        reports = place.json("import", *dataset("cfr-2021").glob("*.csv"), *dataset("eurepoc-1.1").glob("*.csv"), *SAMPLE,
                             *dataset("cfr-2019").glob("*.csv"))
        equal([(report["dataset"], report["release"]) for report in reports if report["dataset"] == "cfr"], [("cfr", "2019"), ("cfr", "2021")])
        equal(sorted(report["dataset"] for report in reports), ["cfr", "cfr", "eurepoc", "sample"])
        changes = reports[-1]["changes"] if reports[-1]["dataset"] == "cfr" else None
        equal([changes[kind] for kind in ("since", "common", "dropped", "added")], ["2019", 293, 4, 216])
        equal({row["release"] for row in place.rows("datasets") if row["dataset"] == "cfr" and row["current"] == "yes"}, {"2021"})


def test_one_that_fails_does_not_stop_the_others():
    with Place(prepare=False) as place:
        done = place.call("import", "--format", "json", place.write("fruit.csv", "apples,pears\n1,2\n"), *SAMPLE)
        equal(done.returncode, 1)
        check(b"fruit.csv" in done.stderr, done.stderr)
        equal(json.loads(done.stdout)["dataset"], "sample")
        equal([row["dataset"] for row in place.rows("datasets")], ["sample"])


def test_recipe_as_file():
    with Place(prepare=False) as place, Place(prepare=False) as other:
        place.run("import", "--save-recipe", "sample.ini", *SAMPLE)
        again = place.json("import", "--recipe", "sample.ini", *SAMPLE)
        equal(again["unchanged"], True)
        other.run("import", "--recipe", place.folder / "sample.ini", *SAMPLE)
        equal(contents(place) == contents(other), True)
        place.fails(1, "import", "--save-recipe", "sample.ini", *SAMPLE, says=["sample.ini", "--force"])
        broken = place.write("broken.ini", (place.folder / "sample.ini").read_text() + "\n[colours]\nred=1\n")
        place.fails(1, "import", "--recipe", broken, *SAMPLE, says=["colours"])
        ended = place.write("ended.ini", (place.folder / "sample.ini").read_text("utf-8") + "\0garbage")
        place.fails(1, "import", "--recipe", ended, *SAMPLE, says=["ended.ini", "NUL"])


def test_draft_of_an_unknown_table():
    """A proposal, edited as a text, reads the table; a label mapped in it is known from then on, but not after a dry run."""
    table = """Case No;Headline;When;Until;Suspected state;Victim;Kind
C-1;Ministry mail read;25/03/2019;2019;Russia;Estonia, Latvia;Espionage
C-2;Power grid down;13/01/2020;Ongoing;N Korea;South Korea;Sabotage
C-3;Bank robbed;05/06/2020;?;unknown;Bangladesh;Robbery by wire
"""
    fields = {"Case No": "key", "Headline": "title", "When": "start", "Until": "end", "Suspected state": "initiator", "Victim": "receiver",
              "Kind": "type"}
    aliases = "SELECT domain, label, code FROM alias"
    with Place(prepare=False) as place:
        (place.folder / "unknown.csv").write_text(table, encoding="utf-8")
        rows = place.json("draft", "--save-recipe", "recipe.ini", "--dataset", "mine", "unknown.csv")
        equal({row["column"]: row["field"] for row in rows}, fields)
        equal([row["dates"] for row in rows if row["field"] == "start"], ["dmy"])
        check(all(row["reason"] for row in rows), rows)
        refused = place.call("draft", "--save-recipe", "recipe.ini", "unknown.csv")
        equal(refused.returncode, 1)
        check("--force" in refused.stderr.decode(), refused.stderr)

        with open(place.folder / "recipe.ini", "a", encoding="utf-8") as recipe:
            recipe.write("\n[labels/type]\nRobbery by wire=financial-theft\n")
        place.run("import", "--recipe", "recipe.ini", "--dry-run", "unknown.csv")
        equal(ask(place, aliases), [])
        place.run("import", "--recipe", "recipe.ini", "unknown.csv")
        equal(ask(place, aliases), [("type", "robbery by wire", "financial-theft")])
        equal(ask(place, "SELECT code FROM incident_type WHERE as_written = 'Robbery by wire'"), [("financial-theft",)])
        equal(ask(place, "SELECT start FROM incident_list ORDER BY incident"), [("2019-03-25",), ("2020-01-13",), ("2020-06-05",)])


def test_a_profile_of_ones_own():
    """A file in the user's folder is a profile like any other; a broken one beside it is named and stops nothing."""
    with Place(prepare=False) as place:
        folder = place.folder / "data/normwatch/profiles"
        folder.mkdir(parents=True)
        (folder / "fruit.ini").write_text("[Profile]\nName=Fruit\nParts=incidents\n[Dataset]\nSlug=fruit\nTitle=Fruit\nShort=Fruit\n"
                                          "[incidents]\nKind=incidents\nRequired=apples;pears\n"
                                          "[incidents/key]\nColumn=apples\n[incidents/title]\nColumn=pears\n")
        (folder / "bad.ini").write_text("[Profile]\nName=Bad\nColour=red\n[Dataset]\nSlug=bad\n")
        listed = place.call("list", "profiles")
        check(b"fruit" in listed.stdout, listed.stdout)
        check(b"bad.ini" in listed.stderr and b"[Profile] Colour" in listed.stderr, listed.stderr)
        report = place.json("import", place.write("basket.csv", "apples,pears\n1,Conference\n2,Williams\n"))
        equal((report["dataset"], report["incidents"]), ("fruit", 2))


def test_rows_of_rejects():
    """Of each remark the cells of its row, as they stand in the file; after a dry run as well."""
    rows = ["a,One,,2017-13-40,,,RUS,,UKR,energy,disruption,,", ',"No; key",,2017,,,RUS,,UKR,energy,disruption,,',
            "a,Again,,2017,,,RUS,,UKR,energy,disruption,,"]
    for options in ([], ["--dry-run"]):
        with Place(prepare=False) as place:
            place.run("import", *options, "--rejects", "r.csv", place.write("list.csv", HEADER + "\n".join(rows) + "\n"))
            with open(place.folder / "r.csv", encoding="utf-8", newline="") as file:
                found = {row["line"]: json.loads(row["row"]) for row in csv.DictReader(file) if row["row"]}
            equal({line: found[line] for line in ("2", "3", "4")},
                  {str(i + 2): next(csv.reader([row])) for i, row in enumerate(rows)})


def test_lists():
    with Place(prepare=False) as place:
        fields = {row["id"]: row["label"] for row in place.rows("list", "fields")}
        check({"title", "start", "initiator", "receiver", "incident"} <= set(fields), fields)
        check({"csv", "xlsx", "json"} <= {row["id"] for row in place.rows("list", "readers")})


if __name__ == "__main__":
    tap.main(__name__)
