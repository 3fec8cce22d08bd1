#!/usr/bin/env python3
"""Markers on the command line, and which years two releases of a dataset say are not complete, against the files read by Python.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import contextlib
import csv
import re
import sqlite3

import tap
from program import HEADER, Place, dataset
from tap import check, equal

ADD = ("--date", "2019-07", "--label", "Pact", "--document", "A/1")


# ---- markers ----

def test_list_needs_no_library():
    with Place(prepare=False) as place:
        known = {row["id"]: row for row in place.rows("markers")}
        equal([row["id"] for row in place.rows("list", "markers")], list(known))
        equal(known["us-china-2015"]["date"], "2015-09-25")
        check(all(row["own"] == "no" and row["document"] for row in known.values()))
        check(not place.library.exists())


def test_keep_own():
    with Place(prepare=False) as place:
        before = place.rows("markers")
        place.run("markers", "--add", "pact", *ADD, "--address", "https://example.org/", "--summary", "They agree.")
        place.run("markers", "--add", "second", *ADD)
        (row,) = place.rows("markers", "pact")
        equal(row, {"id": "pact", "date": "2019-07", "label": "Pact", "own": "yes", "document": "A/1",
                    "address": "https://example.org/", "summary": "They agree."})
        place.run("markers", "--export", "mine.ini")
        place.run("markers", "--remove", "pact")
        place.run("markers", "--remove", "second")
        equal(place.rows("markers"), before)
        place.run("markers", "--import", "mine.ini")
        equal(place.rows("markers", "pact"), [row])
        equal(len(place.rows("markers")), len(before) + 2)


def test_refused():
    with Place(prepare=False) as place:
        place.fails(1, "markers", "--add", "gge-2013", *ADD, says=["gge-2013"])
        place.fails(1, "markers", "--add", "Pact", *ADD, says=["Pact"])
        place.fails(1, "markers", "--add", "pact", "--date", "2019-02-30", *ADD[2:], says=["2019-02-30"])
        place.fails(1, "markers", "--add", "pact", *ADD[:2], "--label", "two\nlines", *ADD[4:], says=["[pact] Label"])
        place.fails(2, "markers", "--add", "pact", "--date", "2019")
        place.fails(2, "markers", "--date", "2019")
        place.fails(2, "markers", "--remove", "pact", "--export", "x.ini")
        place.fails(1, "markers", "--remove", "pact", says=["pact"])
        place.fails(1, "markers", "nope", says=["nope"])
        place.fails(1, "markers", "--import", "nothing.ini", says=["nothing.ini"])
        place.fails(1, "markers", "--import", place.write("wrong.ini", b"[a]\nDate=2019\n\xff"), says=["wrong.ini"])
        equal([row for row in place.rows("markers") if row["own"] == "yes"], [])


def test_broken():
    """A file of one's own that cannot be read is named, and the program's markers are there nevertheless."""
    with Place(prepare=False) as place:
        shipped = place.rows("markers")
        (place.folder / "data/normwatch").mkdir(parents=True)
        place.write("data/normwatch/markers.ini", "[pact]\nDate=soon\n")
        for command in (["markers"], ["list", "markers"]):
            done = place.call(*command)
            equal(done.returncode, 0)
            equal(done.stderr.decode().count("\n"), 1)
            check("markers.ini: [pact] Date" in done.stderr.decode(), done.stderr)
        equal(place.rows("markers"), shipped)
        equal(place.call("list", "profiles").stderr, b"")


def test_questions():
    with Place() as place:
        place.run("markers", "--add", "pact", *ADD)
        drawn = place.json("analyse", "trend", "--markers", "pact,us-china-2015")["markers"]
        equal([marker["id"] for marker in drawn], ["us-china-2015", "pact"])
        place.fails(1, "analyse", "trend", "--markers", "nope", says=["nope"])
        place.fails(1, "analyse", "trend", "--at", "nope", says=["nope"])


# ---- maturity ----

def immature(place, name):
    answer = place.json("analyse", "trend", "--dataset", name, "--interval", "year")
    return answer["immature"], answer["note"]


def incidents(years):
    rows = ["k{}-{},One,,{},,,RUS,,UKR,energy,disruption,,https://example.org/\n".format(year, i, year)
            for year, n in years.items() for i in range(n)]
    return HEADER + "".join(rows)


def test_growth():
    """2013 grew by 10 %, which is not more; 2014 by two of ten; 2015 from 1 to 2 is a single one more; 2016 fell; 2017 is
    after the earlier release."""
    with Place(prepare=False) as place:
        for release, as_of, years in (("1", "2016-12-31", {2013: 20, 2014: 10, 2015: 1, 2016: 5}),
                                      ("2", "2018-12-31", {2013: 22, 2014: 12, 2015: 2, 2016: 4, 2017: 1})):
            path = place.write("list{}.csv".format(release), incidents(years))
            place.run("import", "--dataset", "list", "--title", "List", "--release", release, "--as-of", as_of, path)
        grown, note = immature(place, "list@2")
        equal(grown, ["2014", "2017"])
        check("since List 1" in note, note)
        equal(immature(place, "list@1")[0], ["2016"])

        place.run("datasets", "--remove", "list@1")
        default, note = immature(place, "list@2")
        equal(default, [])
        check("default" not in note, note)  # nothing in the last 12 months: nothing to say
        place.run("datasets", "--restore", "list@1")
        equal(immature(place, "list@2")[0], ["2014", "2017"])


def test_broken_older_release():
    """An earlier release that cannot be read is no reason not to answer: the default holds, and is said to be one."""
    with Place(prepare=False) as place:
        for release, as_of, years in (("1", "2016-12-31", {2015: 9}), ("2", "2017-12-31", {2015: 9, 2017: 3})):
            path = place.write("list{}.csv".format(release), incidents(years))
            place.run("import", "--dataset", "list", "--title", "List", "--release", release, "--as-of", as_of, path)
        with contextlib.closing(sqlite3.connect(place.library)) as db:
            db.execute("UPDATE release SET first_incident = -5 WHERE version = '1'")
            db.commit()
        found, note = immature(place, "list@2")
        equal(found, ["2017"])
        check("a default" in note, note)


def years_of(path):
    """Incidents by the year of the column Date, written M/D/YY or ISO."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        dates = [row["Date"].strip() for row in csv.DictReader(file)]
    years = []
    for date in filter(None, dates):
        american = re.fullmatch(r"\d+/\d+/(\d\d)", date)
        years.append(2000 + int(american[1]) if american else int(date[:4]))
    return collections.Counter(years)


def test_cfr_grew():
    old = years_of(dataset("cfr-2019", "export-incidents.csv"))
    new = years_of(dataset("cfr-2021", "cyber-operations-incidents.csv"))
    expected = [str(year) for year in sorted(new)
                if year > 2019 or (new[year] > 1.1 * old[year] and new[year] - old[year] > 1)]
    equal(expected, ["2018", "2019", "2020"])
    equal((old[2018], new[2018]), (71, 81))
    with Place(prepare=False) as place:
        place.run("import", dataset("cfr-2019", "export-incidents.csv"), dataset("cfr-2021", "cyber-operations-incidents.csv"))
        equal(immature(place, "cfr")[0], expected)


def test_eurepoc_era():
    with Place(prepare=False) as place:
        place.run("import", *sorted(dataset("eurepoc-1.1").glob("*.csv")))
        for about in (["--by", "response"], ["--by", "evidence"], ["--where", "evidence=legal-process"]):
            asked = place.json("analyse", "trend", *about)["eras"]
            equal([(era["from"], era["text"]) for era in asked],
                  [("2022-09-01", "Responses are coded from here on.")])
        equal(place.json("analyse", "trend", "--by", "receiver")["eras"], [])


if __name__ == "__main__":
    tap.main(__name__)
