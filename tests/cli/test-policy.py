#!/usr/bin/env python3
"""Facts about states on the command line: imported with their sources, listed, exported, and shown by profiles.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv

import tap
from program import Place
from tap import check, equal

FACTS = ("state,kind,title,date,source,note\n"
         "Estonia,position,Statement,2019-05-29,https://example.org/a,\"two\nlines\"\n"
         "nld,contact,Desk,,A letter,\n"
         "Netherlands,position,Letter,2019-07,=HYPERLINK(1),\n")
READ = [("EST", "position", "Statement", "2019-05-29", "https://example.org/a", "two\nlines"),
        ("NLD", "position", "Letter", "2019-07", "=HYPERLINK(1)", ""), ("NLD", "contact", "Desk", "", "A letter", "")]


def listed(place, *states):
    return [tuple(row[name].removeprefix("'") for name in ("state", "kind", "title", "date", "source", "note")) for row in place.rows("policy", *states)]


def test_exchange():
    with Place(prepare=False) as place:
        place.run("policy", "--import", place.write("facts.csv", FACTS))
        equal(listed(place), READ)
        equal(listed(place, "NLD"), READ[1:])
        equal(listed(place, "FRA"), [])
        place.run("policy", "--export", "out.csv")
        with open(place.folder / "out.csv", encoding="utf-8", newline="") as file:
            check(all(not cell.startswith("=") for row in csv.reader(file) for cell in row))
        place.run("policy", "--remove")
        equal(listed(place), [])
        place.run("policy", "--import", "out.csv")
        equal(listed(place), READ)


def test_refused():
    with Place(prepare=False) as place:
        place.run("policy", "--import", place.write("facts.csv", FACTS))
        for row, words in (("Ruritania,position,A,2019,s", "Ruritania"), ("EST,position,A,2019-02-30,s", "2019-02-30"), ("EST,position,A,2019,", "source"),
                           ("European Union,position,A,2019,s", "European Union")):
            path = place.write("bad.csv", f"state,kind,title,date,source\nFRA,position,A,2019,s\n{row}\n")
            place.fails(1, "policy", "--import", path, says=["bad.csv, line 3", words])
        equal(listed(place), READ)
        place.fails(1, "policy", "--export", "facts.csv", says=["facts.csv"])
        place.fails(2, "policy", "--remove", "--import", "facts.csv")
        place.fails(2, "policy", "--remove", "EST")


if __name__ == "__main__":
    tap.main(__name__)
