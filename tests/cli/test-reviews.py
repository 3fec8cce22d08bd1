#!/usr/bin/env python3
"""Reviews of incidents on the command line: written, found, exchanged between two libraries, and never part of the data.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import hashlib
import sqlite3

import tap
from program import SAMPLE, Place
from tap import check, equal

FIELDS = ["cause", "lesson", "remediation", "contested", "sources"]


def incidents():
    with open(SAMPLE[1], encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def slug(place):
    return place.rows("datasets")[0]["dataset"]


def shown(place, *incident):
    return {row["field"]: row["text"] for row in place.json("reviews", *incident)}


def test_write_and_show():
    with Place() as place:
        first = incidents()[0]
        one = (slug(place), first["key"])
        equal(place.rows("reviews"), [])
        place.run("reviews", *one, "--cause", "A stolen password", "--sources", "https://example.org/1\nhttps://example.org/2")
        place.run("reviews", *one, "--lesson", "Second factor")
        found = shown(place, *one)
        equal({name: found.get(name) for name in FIELDS},
              {"cause": "A stolen password", "lesson": "Second factor", "remediation": None, "contested": None,
               "sources": "https://example.org/1\nhttps://example.org/2"})
        equal(found["title"], first["title"])
        place.run("reviews", *one, "--cause", "", "--sources", "")
        equal(set(shown(place, *one)), {"title", "lesson", "changed"})
        place.run("reviews", *one, "--lesson", "")
        equal(place.rows("reviews"), [])


def test_search():
    with Place() as place:
        name = slug(place)
        a, b = incidents()[:2]
        place.run("reviews", name, a["key"], "--cause", "Phishing mail", "--lesson", "Train clerks")
        place.run("reviews", name, b["key"], "--contested", "Whether PHISHING was first")
        equal({row["key"]: row["found"] for row in place.rows("reviews", "--search", "phishing")}, {a["key"]: "cause", b["key"]: "contested"})
        equal({row["key"]: row["found"] for row in place.rows("reviews", name, "--search", "clerk Mail")}, {a["key"]: "cause lesson"})
        word = a["title"].split()[0].upper()
        check(any(row["key"] == a["key"] and "title" in row["found"].split() for row in place.rows("reviews", "--search", word)))
        equal(place.rows("reviews", "--search", "phishing nowhere"), [])
        equal(place.rows("reviews", "elsewhere"), [])


def test_exchange():
    with Place() as ours, Place() as theirs:
        name = slug(ours)
        keys = [row["key"] for row in incidents()[:3]]
        texts = ["=cmd|' /C calc'!A0", "two\n\nparagraphs, \"quoted\"; done", "'-1 apostrophes"]
        for key, text in zip(keys, texts):
            ours.run("reviews", name, key, "--cause", text)
        ours.run("reviews", "--export", "mine.csv")
        with open(ours.folder / "mine.csv", encoding="utf-8", newline="") as file:
            cells = [row["cause"] for row in csv.DictReader(file)]
        check(all(cell[0] not in "=+-@\t\r" for cell in cells), cells)
        done = theirs.call("reviews", "--import", ours.folder / "mine.csv")
        equal(done.returncode, 0, done.stderr)
        check(b"3 reviews added" in done.stderr, done.stderr)
        for key, text in zip(keys, texts):
            equal(shown(theirs, name, key)["cause"], text)
        ours.fails(1, "reviews", "--export", "mine.csv", says=["mine.csv"])
        ours.run("reviews", "--export", "mine.csv", "--force")


def test_newer_stays():
    with Place() as place:
        key = incidents()[0]["key"]
        head = "dataset,key,cause,changed\n"
        new, old = f"sample,{key},new,2021-05-01T00:00:00Z\n", f"sample,{key},old,2020-05-01T00:00:00Z\n"
        place.run("reviews", "--import", place.write("new.csv", head + new))
        done = place.call("reviews", "--import", place.write("old.csv", head + old))
        check(b"1 left as they are" in done.stderr, done.stderr)
        equal(shown(place, "sample", key)["cause"], "new")
        place.fails(1, "reviews", "--import", place.write("bad.csv", head + "x,1,fine,\ny,,bad,\n"), says=["bad.csv, line 3", "key"])
        equal(len(place.rows("reviews")), 1)


def test_data_is_unchanged():
    def digest(place):
        with sqlite3.connect(place.library) as library:
            tables = ("dataset", "release", "incident", "act", "code", "label", "issue")
            return {table: hashlib.sha256(repr(library.execute(f"SELECT * FROM {table}").fetchall()).encode()).hexdigest() for table in tables}

    with Place() as place:
        before = digest(place)
        place.run("reviews", slug(place), incidents()[0]["key"], "--cause", "x", "--sources", "y")
        equal(digest(place), before)


def test_refused():
    with Place() as place:
        name, key = slug(place), incidents()[0]["key"]
        place.fails(1, "reviews", name, "nope", "--cause", "x", says=["nope"])
        place.fails(1, "reviews", "nope", key, "--cause", "x", says=["nope"])
        place.fails(1, "reviews", name, key, says=[key])
        place.fails(1, "reviews", name, key, "--remove", says=[key])
        place.fails(1, "reviews", "--export", "none.csv")
        place.fails(1, "reviews", "--import", "nothing.csv", says=["nothing.csv"])
        place.fails(2, "reviews", name, "--cause", "x")
        place.fails(2, "reviews", name, key, "--cause", "x", "--remove")
        place.fails(2, "reviews", name, key, "more")
        place.fails(2, "reviews", name, "--import", "x.csv")
        place.fails(2, "reviews", name, key, "--search", "x")


if __name__ == "__main__":
    tap.main(__name__)
