#!/usr/bin/env python3
"""Links on the command line: candidates of the real datasets against judgements of people who read the records, and those kept.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import csv

import tap
from program import HEADER, SOURCE, Place, dataset
from tap import check, equal

JUDGEMENTS = SOURCE / "tests/fixtures/flow/candidate-judgements.csv"
REAL = (("eurepoc-1.1", ("EuRepoC_Global_Database_1.1.csv", "EuRepoC_Receiver_dataset_1.1.csv", "EuRepoC_Attribution_dataset_1.1.csv")),
        ("dcid-2.0", ("DCID_2.0_Release_update_February_2023.xlsx",)),
        ("cfr-2021", ("cyber-operations-incidents.csv",)))


@contextlib.contextmanager
def real_place():
    files = [[dataset(folder, name) for name in names] for folder, names in REAL]
    with Place(prepare=False) as place:
        for release in files:
            place.run("import", *release)
        yield place


def pair(row):
    return frozenset([(row["dataset_a"], row["key_a"]), (row["dataset_b"], row["key_b"])])


def judged():
    with open(JUDGEMENTS, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    judgements = {pair(row): row["as"] for row in rows}
    equal(len(judgements), len(rows))
    return judgements


# ---- candidates ----

def test_precision():
    """Of the first 50 at least 45 are right: the same, or a part. What nobody judged is not."""
    judgements = judged()
    with real_place() as place:
        first = place.rows("links", "candidates", "--top", "50")
        equal(len(first), 50)
        right = [row for row in first if judgements.get(pair(row)) in ("same", "part-of")]
        check(len(right) >= 45, len(right), "of 50 are right", [(row["title_a"], row["title_b"]) for row in first if row not in right])
        scores = [float(row["score"]) for row in first]
        equal(scores, sorted(scores, reverse=True))

        # Names that say nothing bring nothing: every candidate shares one that is no word of the list.
        all_of_them = place.rows("links", "candidates", "--top", "1000")
        found = {pair(row) for row in all_of_them}
        equal(len(found), len(all_of_them))
        check(len(found) < 1000, len(found))
        for row in all_of_them:
            check(row["names"] and not {"campaign", "espionage", "attack", "china", "russian"} & set(row["names"].split()), row)

        # NotPetya and SolarWinds between each two of the three.
        known = [("eurepoc", "1032"), ("cfr", "notpetya"), ("dcid", "217")], \
                [("eurepoc", "1254"), ("cfr", "targeting-of-solarwinds-customers"), ("dcid", "43")]
        for one, two, three in known:
            for both in ((one, two), (one, three), (two, three)):
                check(frozenset(both) in found, both)

        # What is judged is not proposed again, and what is taken back is.
        place.run("links", "import", JUDGEMENTS)
        after = {pair(row) for row in place.rows("links", "candidates", "--top", "1000")}
        equal(after, found - set(judgements))
        place.run("links", "forget", "dcid:217", "eurepoc:1032")
        equal({pair(row) for row in place.rows("links", "candidates", "--top", "1000")}, after | {frozenset([("dcid", "217"), ("eurepoc", "1032")])})
        equal(place.run("links", "candidates"), place.run("links", "candidates"))


TWO = (("one", "a,Operation Grizzly Steppe against ministries,,2016-05-01,,,RUS,,USA,,,,\n"
               "b,Espionage campaign against ministries,,2016-05-01,,,CHN,,USA,,,,\n"
               "c,Silver Otter,,2010,,,CHN,,USA,,,,\n"
               "d,Copper Heron,,,,,CHN,,USA,,,,\n"
               "e,Amber Lynx,,2012-01-01,2016-12-31,,CHN,,USA,,,,\n"),
       ("two", "1,Grizzly Steppe,,2016-06-10,,,RUS,,USA,,,,\n"
               "2,Espionage campaign against embassies,,2016-05-01,,,CHN,,USA,,,,\n"
               "3,Silver Otter,,2012-06-01,,,CHN,,USA,,,,\n"
               "4,Copper Heron,,2014-01-01,,,CHN,,USA,,,,\n"
               "5,Amber Lynx,,2015-01-01,,,CHN,,USA,,,,\n"
               "6,Grizzly Steppe,,2016-06-10,,,CHN,,USA,,,,\n"
               "7,Grizzly Steppe,,2016-06-10,,,RUS,,FRA,,,,\n"))


@contextlib.contextmanager
def small_place():
    with Place(prepare=False) as place:
        for name, rows in TWO:
            place.run("import", place.write(f"{name}.csv", HEADER + rows), "--dataset", name, "--release", "1", "--as-of", "2020-01-01")
        yield place


def test_blocking():
    with small_place() as place:
        found = {(row["key_a"], row["key_b"]): row for row in place.rows("links", "candidates")}
        # By hand: 6 accuses another, 7 names another receiver, c and 3 are 518 days apart at least, 2 has generic words alone; e goes on
        # when 5 starts; d is undated and has two names in common.
        equal(sorted(found), [("a", "1"), ("d", "4"), ("e", "5")])
        equal(found["a", "1"]["days"], "40")
        equal(found["a", "1"]["names"].split(), ["grizzly", "steppe"])
        equal(found["d", "4"]["days"], "")
        equal(found["e", "5"]["days"], "1096")
        check("initiator" in found["a", "1"]["agree"].split() and "start" in found["a", "1"]["differ"].split())


# ---- judgements ----

def test_judge():
    with small_place() as place:
        equal(place.rows("links"), [])
        place.run("links", "judge", "two:1", "one:a", "--as", "same", "--reason", "=the same, \"says\" @me")
        (row,) = place.rows("links", "list")
        equal((row["dataset_a"], row["key_a"], row["title_a"], row["start_b"], row["as"], row["reason"]),
              ("one", "a", "Operation Grizzly Steppe against ministries", "2016-06-10", "same", "'=the same, \"says\" @me"))
        equal(place.json("links", "list")[0]["reason"], "=the same, \"says\" @me")
        equal(len(place.rows("links", "candidates")), 2)
        place.run("links", "judge", "two:1", "one:a", "--as", "part-of")
        (row,) = place.rows("links", "of", "one:a")
        equal((row["dataset_a"], row["key_b"], row["as"], row["reason"]), ("one", "1", "part-of", ""))
        equal(place.rows("links", "of", "one:b"), [])
        place.run("links", "forget", "one:a", "two:1")
        equal(place.rows("links"), [])

        place.fails(1, "links", "forget", "one:a", "two:1", says=["one:a", "two:1"])
        place.fails(2, "links", "judge", "two:1", "one:a", says=["--as"])
        place.fails(2, "links", "judge", "two:1", "--as", "same", says=["judge"])
        place.fails(2, "links", "judge", "two", "one:a", "--as", "same", says=["“two”"])
        place.fails(1, "links", "judge", "one:b", "one:a", "--as", "same", says=["one"])
        place.fails(1, "links", "judge", "two:1", "one:a", "--as", "same", "--reason", "two\nlines", says=["reason"])
        place.fails(1, "links", "candidates", "--between", "one,three", says=["three"])
        place.fails(1, "links", "candidates", "--between", "one", says=["two datasets"])
        place.fails(2, "links", "candidates", "--top", "0", says=["0"])
        place.fails(2, "links", "merge", says=["merge"])


def test_outlive():
    """A judgement stays when a release goes, and finds its record again."""
    with small_place() as place:
        place.run("links", "judge", "one:a", "two:1", "--as", "unsure")
        place.run("datasets", "--remove", "two@1")
        (row,) = place.rows("links")
        equal((row["title_a"], row["title_b"], row["key_b"]), (TWO[0][1].split(",")[1], "", "1"))
        place.run("import", place.folder / "two.csv", "--dataset", "two", "--release", "2", "--as-of", "2021-01-01")
        equal(place.rows("links")[0]["title_b"], "Grizzly Steppe")


def test_exchange():
    with small_place() as place:
        place.fails(1, "links", "export", "mine.csv", says=["judge"])
        place.run("links", "judge", "one:a", "two:1", "--as", "same", "--reason", "+1, \"so\" it's")
        place.run("links", "judge", "two:5", "one:e", "--as", "part-of")
        before = place.rows("links")
        place.run("links", "export", "mine.csv")
        text = (place.folder / "mine.csv").read_text()
        check("'+1" in text and ",+1" not in text, text)
        place.fails(1, "links", "export", "mine.csv", says=["mine.csv"])
        place.run("links", "export", "mine.csv", "--force")
        for a, b in (("one:a", "two:1"), ("two:5", "one:e")):
            place.run("links", "forget", a, b)
        place.run("links", "import", "mine.csv")
        equal(place.rows("links"), before)

        head = "dataset_a,key_a,dataset_b,key_b,as,reason,judged\n"
        good = "one,b,two,2,different,,\n"
        for rows, says in ((good + "one,a,two,1,twin,,\n", ["line 3", "twin"]), (good + "one,a,one,b,same,,\n", ["line 3", "one"]),
                           (good + "two,2,one,b,same,,\n", ["line 3", "line 2"]), (good + "one,,two,1,same,,\n", ["line 3", "key_a"]),
                           (good + "One!,a,two,1,same,,\n", ["line 3", "One!"]), (good + "one,a,two,1,same,,yesterday\n", ["line 3", "yesterday"]),
                           ("", ["no judgements"])):
            place.fails(1, "links", "import", place.write("bad.csv", head + rows), says=["bad.csv", *says])
            equal(place.rows("links"), before)
        place.fails(1, "links", "import", place.write("other.csv", "a,b\n1,2\n"), says=["other.csv"])
        place.fails(1, "links", "import", place.write("torn.csv", b"dataset_a,key_a\n\xff\x00,1\n"), says=["torn.csv"])
        equal(place.rows("links"), before)


if __name__ == "__main__":
    tap.main(__name__)
