#!/usr/bin/env python3
"""Reports on releases, their differences, and what can be taken back, against the files themselves read by Python.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import csv
import json
import re
import sqlite3

import tap
from program import HEADER, Place, dataset
from tap import check, equal

csv.field_size_limit(10 ** 9)

AS_OF = "2023-03-31"  # of EuRepoC 1.1


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def lines(place, *name):
    return {row["id"]: row for row in place.rows("datasets", "--quality", *name)}


def share(row):
    return int(row["n"]), int(row["of"])


def count(values):
    return sum(map(bool, values))


# ---- quality ----

def test_dates_as_the_files_have_them():
    incidents = table(dataset("eurepoc-1.1", "EuRepoC_Global_Database_1.1.csv"))
    rows = table(dataset("eurepoc-1.1", "EuRepoC_Attribution_dataset_1.1.csv"))
    truth = json.loads(dataset("eurepoc-1.1", "truth.json").read_text())
    acts = {}  # a row is an authority or an accused of an act
    for row in rows:
        acts.setdefault((row["incident_ID"], row["attribution_ID"]), row["attribution_date"].strip())
    starts = {row["ID"]: row["start_date"].strip() for row in incidents}
    ends = {row["ID"]: row["end_date"].strip() for row in incidents}
    claims = [date for date in acts.values() if date]

    with Place(prepare=False) as place:
        place.run("import", *sorted(dataset("eurepoc-1.1").glob("*.csv")))
        report = lines(place, "eurepoc")
    dated = count(starts.values())
    equal(share(report["missing-start"]), (truth["missing_start_date"], len(incidents)))
    equal(share(report["missing-end"]), (truth["missing_end_date"], len(incidents)))
    equal(share(report["january-first-start"]), (truth["start_on_jan_1"], dated))
    equal(share(report["month-first-start"]), (truth["start_on_1st_of_month"], dated))
    equal(share(report["year-only-start"]), (truth["start_on_jan_1"], dated))
    equal(share(report["end-before-start"]), (truth["end_before_start"], count(starts[i] and ends[i] for i in starts)))
    equal(share(report["after-release-start"]), (count(date > AS_OF for date in starts.values()), dated))
    equal([i for i in starts if starts[i] > AS_OF], ["2110"])
    equal(int(report["after-release-end"]["n"]), count(date > AS_OF for date in ends.values()))
    equal(share(report["january-first-end"]), (count(date.endswith("-01-01") for date in ends.values()), count(ends.values())))
    equal(share(report["january-first-claim"]), (count(date.endswith("-01-01") for date in claims), len(claims)))
    equal(share(report["month-first-claim"]), (count(date.endswith("-01") for date in claims), len(claims)))
    equal(share(report["undated-claim"]), (len(acts) - len(claims), len(acts)))
    both = [(date, starts[key[0]]) for key, date in acts.items() if date and starts.get(key[0])]
    equal(share(report["claim-before-start"]), (count(claim < start for claim, start in both), len(both)))
    equal(abs(float(report["january-first-start"]["expected"]) - 1 / 365.25) < 1e-6, True)


def test_what_is_not_known_stays_apart():
    truth = json.loads(dataset("eurepoc-1.1", "truth.json").read_text())
    labels = dict(truth["initiator_top10_all_labels"])
    with Place(prepare=False) as place:
        place.run("import", *sorted(dataset("eurepoc-1.1").glob("*.csv")))
        report = lines(place)
    equal(share(report["initiator-unknown"]), (labels["Unknown"], 1643))
    equal(share(report["initiator-not-available"]), (labels["Not available"], 1643))
    equal(share(report["initiator-not-coded"]), (truth["incidents_initiator_blank"], 1643))
    equal(share(report["same-row"]), (truth["receiver_exact_duplicate_rows"], 10619))


def test_quality_of_a_list_of_ones_own():
    """Each doubt once; dates written in a way that is more exact than what was made of them."""
    rows = ["a,Title,Words,2010-05-03,2010-05-01,,,,,,,,https://example.org",  # ends before it starts
            "b,,,2011-01-01,,,Atlantis,,,,,,",                                # no title, summary, source; in no list
            "c,Title,Words,2012,,,unknown,,,,,,https://example.org",          # a year
            "d,Title,Words,,,,,,,,,,https://example.org",                     # undated
            "d,Title,Other,,,,,,,,,,https://example.org",                     # the key again
            "e,Title,Words,when?,,,,,,,,,https://example.org"]                # no date
    with Place(prepare=False) as place:
        place.run("import", place.write("list.csv", HEADER + "\n".join(rows) + "\n"), "--as-of", "2010-12-31")
        report = lines(place)
        issues = {row["id"]: row["issue"] for row in report.values()}
    expected = {"missing-title": (1, 5), "missing-summary": (1, 5), "missing-sources": (1, 5), "missing-start": (1, 5),
                "unread-start": (1, 5), "year-only-start": (1, 3), "january-first-start": (1, 2), "month-first-start": (1, 2),
                "after-release-start": (2, 3), "end-before-start": (1, 1), "same-key": (1, 6), "initiator-unknown": (1, 5),
                "unlisted-initiator": (1, None)}
    for name, (n, of) in expected.items():
        equal(int(report[name]["n"]), n, name)
        if of is not None:
            equal(int(report[name]["of"]), of, name)
    equal(issues["end-before-start"], "end-before-start")
    equal(issues["unlisted"], "unrecognised")
    equal({row["share"] for row in report.values() if int(row["of"]) < 10}, {""})  # methods: no percentage below ten


def test_a_row_counts_once():
    """Two lists that do not fit in the first row, one in the second: two rows. Written as no year: neither missing nor dated."""
    rows = ["a,Title,Words,2012-2014,,,CHN; RUS; IRN,state; state,A; B; C; D,USA,,,,",
            "b,Title,Words,Ongoing,,,CHN; RUS,state; state,A; B; C,USA,,,,",
            "c,Title,Words,2012-05-04,,,unknown,,,not available,,,,"]
    header = HEADER.replace("initiator_kinds,", "initiator_kinds,initiator_names,")
    with Place(prepare=False) as place:
        place.run("import", place.write("list.csv", header + "\n".join(rows) + "\n"))
        report = lines(place)
    equal(share(report["lists-differ"]), (2, 3))
    equal(share(report["unread-start"]), (2, 3))
    equal(share(report["missing-start"]), (0, 3))
    equal(share(report["unlisted-actor"]), (7, 7))
    # Five initiators, a kind for three and one for each of two, two receivers, seven names; what is not known is no value.
    equal(share(report["unlisted"]), (7, 5 + 1 + 2 + 2 + 7))


# ---- two releases ----

def cfr(place):
    for year, name in ((2019, "export-incidents.csv"), (2021, "cyber-operations-incidents.csv")):
        place.run("import", dataset("cfr-{}".format(year), name), "--release", year)


def test_cfr_changes():
    """Methods M12: matched by title; ambiguous titles are in common, but not compared."""
    def by_title(rows):
        titles = collections.defaultdict(list)
        for row in rows:
            titles[" ".join(row["Title"].split()).lower()].append(row)
        return titles

    old = by_title(table(dataset("cfr-2019", "export-incidents.csv")))
    new = by_title(table(dataset("cfr-2021", "cyber-operations-incidents.csv")))
    common = set(old) & set(new)
    pairs = [(old[t][0], new[t][0]) for t in common if len(old[t]) == len(new[t]) == 1]
    differ = {column: [(a[column].strip(), b[column].strip(), b["Title"]) for a, b in pairs if a[column].strip() != b[column].strip()]
              for column in ("Sponsor", "Type", "Response")}
    equal((len(common), len(pairs), len(set(old) - common), len(set(new) - common)), (293, 292, 4, 216))
    equal({column: len(found) for column, found in differ.items()}, {"Sponsor": 1, "Type": 10, "Response": 2})

    with Place(prepare=False) as place:
        cfr(place)
        counts = {row["change"]: int(row["count"]) for row in place.rows("diff", "--from", "2019", "--to", "2021")}
        listed = collections.defaultdict(list)
        for row in place.rows("diff", "--list"):
            listed[row["change"]].append(row)
        equal(place.run("diff"), place.run("analyse", "diff", "--dataset", "cfr"))
        receivers = receivers_that_differ(place)
    equal((counts["common"], counts["compared"]), (len(common), len(pairs)))
    equal((counts["dropped"], counts["added"]), (4, 216))
    equal((counts["attributed"], counts["withdrawn"], counts["reattributed"]), (1, 0, 0))
    equal((counts["retyped"], counts["responses"]), (10, 2))
    equal({row["title"] for row in listed["retyped"]}, {title for _, _, title in differ["Type"]})
    equal({row["title"] for row in listed["responses"]}, {title for _, _, title in differ["Response"]})
    # The list says nothing in a blank cell: that is not "none".
    equal({row["before"] for row in listed["responses"]}, {"Not available"})
    equal([(row["title"], row["before"], row["after"]) for row in listed["attributed"]], [("Thrip", "Not available", "China")])
    equal(len(listed["added"]), 216)
    equal(counts["receivers"], len(receivers))
    equal({row["title"] for row in listed["receivers"]}, receivers)


def receivers_that_differ(place):
    """Titles whose sets of receiver codes differ, by the library's own views."""
    sets = collections.defaultdict(lambda: collections.defaultdict(list))
    with sqlite3.connect(place.library) as db:
        for version, title, codes in db.execute(
                "SELECT r.version, i.title, (SELECT group_concat (DISTINCT code) FROM (SELECT code FROM party p"
                " WHERE p.incident = i.id AND p.role = 'receiver' ORDER BY code))"
                " FROM incident i JOIN release r ON r.id = i.release"):
            sets[" ".join(title.split()).lower()][version].append((title, codes))
    return {found["2021"][0][0] for found in sets.values()
            if len(found["2019"]) == len(found["2021"]) == 1 and found["2019"][0][1] != found["2021"][0][1]}


def test_actors_that_come_and_go():
    """A list of actors without its first five: they are dropped, not nothing."""
    whole = json.loads(dataset("misp-galaxy", "threat-actor.json").read_text())
    gone = [actor["value"] for actor in whole["values"][:5]]
    part = dict(whole, values=whole["values"][5:])
    with Place(prepare=False) as place:
        place.run("import", dataset("misp-galaxy", "threat-actor.json"), "--release", "1")
        place.run("import", place.write("threat-actor.json", json.dumps(part)), "--release", "2")
        counts = {row["change"]: int(row["count"]) for row in place.rows("diff")}
        listed = [row["title"] for row in place.rows("diff", "--list")]
    equal((counts["common"], counts["compared"], counts["added"], counts["dropped"]), (len(part["values"]), 0, 0, 5))
    equal(sorted(listed), sorted(gone))


def test_views_that_change():
    with Place(prepare=False) as place:
        cfr(place)
        questions = {"by sponsor": ("--by", "initiator"), "early": ("--interval", "year", "--period", "2005..2007"),
                     "all": (), "wiper": ("--search", "zzz-in-no-title")}
        for name, question in questions.items():
            place.run("views", "--save", name, "--dataset", "cfr", *question)
        place.run("views", "--save", "fixed", "--dataset", "cfr@2019", "--by", "type")
        changed = {row["view"]: row for row in place.rows("diff", "--views")}
        for name, question in questions.items():
            answers = [{(row["period"], row.get("initiator")): row["incidents"] for row in place.rows(
                "analyse", "trend" if "--interval" in question else "total", "--dataset", "cfr@" + year, *question)}
                for year in ("2019", "2021")]
            cells = count(float(answers[0].get(key, 0)) != float(answers[1].get(key, 0)) for key in set(answers[0]) | set(answers[1]))
            equal(int(changed[name]["cells"]) if name in changed else 0, cells, name)
        check("fixed" not in changed, "a view of one release does not follow")
        equal((changed["all"]["before"], changed["all"]["after"]), ("297", "513"))
        equal(next(row["count"] for row in place.rows("diff") if row["change"] == "views"), str(len(changed)))


def test_diff_asks_for_two_releases():
    with Place() as place:
        place.fails(2, "diff", says=["sample@", "--from"])
        place.fails(2, "diff", "--dataset", "nothing", says=["sample@"])
        name = place.rows("datasets")[0]["release"]
        place.fails(2, "diff", "--from", name, says=["two releases"])  # the same one twice


# ---- views ----

def test_views():
    with Place() as place:
        place.run("views", "--save", "my \"view\"", "--by", "sector", "--interval", "year")
        place.run("views", "--save", "another", "--where", "initiator!=RUS")
        equal([row["name"] for row in place.rows("views")], ["another", "my \"view\""])
        equal([row["question"] for row in place.json("views")], ["where:initiator!=RUS", "by=sector interval=year"])
        place.run("views", "--remove", "another")
        equal(len(place.rows("views")), 1)
        place.fails(1, "views", "--remove", "another", says=["another"])
        for name in ("  ", "two\nlines", "bell\a", "x" * 201):
            place.fails(1, "views", "--save", name, says=["one line"])
        place.run("views", "--save", "é" * 200)
        place.run("views", "--remove", "é" * 200)
        place.fails(1, "views", "--save", "bad", "--dataset", "nowhere", says=["nowhere"])
        place.fails(2, "views", "--by", "sector", says=["--save"])
        with sqlite3.connect(place.library) as db:
            db.execute("UPDATE saved_view SET query = 'by=nothing-known'")
        place.fails(1, "views", says=["my \"view\""])


def test_views_as_files():
    """What one exports, another imports: name and question are the same."""
    with Place() as place, Place() as other:
        name = "Rússland – \\ \"x\""
        place.run("views", "--save", name, "--by", "initiator", "--where", "initiator=RUS", "--search", "a \"b\" \\c",
                  "--markers", "gge-2015")
        path = str(place.folder / "shared.normwatch-view")
        place.run("views", "--export", name, "-o", path)
        place.fails(1, "views", "--export", name, "-o", path, says=["shared.normwatch-view", "overwriting"])
        place.run("views", "--export", name, "-o", path, "--force")
        other.run("views", "--import", path)
        equal(other.json("views"), place.json("views"))
        place.fails(1, "views", "--export", "nothing", "-o", path, says=["nothing"])
        place.fails(2, "views", "--export", name, says=["-o FILE"])
        place.fails(2, "views", "--import", path, "--remove", name, says=["one thing"])


def test_views_from_bad_files():
    with Place() as place:
        for content, says in (("", "not a view"), ("by=sector", "not a view"), ("[Normwatch View]\nName=a\n", "Question"),
                              ("[Normwatch View]\nQuestion=by=sector\n", "Name"),
                              ("[Normwatch View]\nName=a\nQuestion=by=nothing\n", "nothing"),
                              ("[Normwatch View]\nName=a\nQuestion=dataset=nowhere\n", "nowhere"),
                              ("[Normwatch View]\nName=a\n" + "#" * 65536, "64 KB"), ("\0" * 9, "not a view")):
            place.fails(1, "views", "--import", place.write("bad.normwatch-view", content), says=[says])
        equal(place.rows("views"), [])


# ---- what can be taken back ----

def test_remove_and_restore():
    with Place() as place:
        name = "{dataset}@{release}".format(**place.rows("datasets")[0])
        before = place.run("datasets"), place.run("incidents")
        place.run("datasets", "--remove", name)
        equal(place.rows("datasets"), [])
        place.fails(1, "incidents", says=["empty"])
        equal(len(place.rows("datasets", "--removed")), 1)
        place.fails(1, "datasets", "--remove", name, says=[name])
        place.run("datasets", "--restore", name)
        equal((place.run("datasets"), place.run("incidents")), before)
        equal(place.rows("datasets", "--removed"), [])


def test_one_version_removed_twice():
    """Either can be brought back, and it is said which names do not tell them apart."""
    with Place() as place:
        row = place.rows("datasets")[0]
        name = "{dataset}@{release}".format(**row)
        place.run("datasets", "--remove", name)
        other = place.write("other.csv", HEADER + "z,Other,,2012-01-02,,,CHN,,USA,,,,\n")
        place.run("import", other, "--dataset", row["dataset"], "--release", row["release"])
        place.run("datasets", "--remove", name)
        removed = {int(line["incidents"]): line["number"] for line in place.rows("datasets", "--removed")}
        equal(len(removed), 2)
        place.fails(1, "datasets", "--restore", name, says=[name, "number"])
        place.fails(1, "datasets", "--restore", "99", says=["99", "--removed"])
        place.run("datasets", "--restore", removed[int(row["incidents"])])
        equal(place.rows("datasets")[0]["incidents"], row["incidents"])
        place.fails(1, "datasets", "--restore", removed[1], says=["imported again"])


def test_removed_for_good_after_a_week():
    with Place() as place:
        name = "{dataset}@{release}".format(**place.rows("datasets")[0])
        place.run("datasets", "--remove", name)
        for days, left in ((6, 1), (8, 0)):
            with sqlite3.connect(place.library) as db:
                db.execute("UPDATE release SET hidden = unixepoch () - ? * 86400", (days,))
            equal(len(place.rows("datasets", "--removed")), left)
        with sqlite3.connect(place.library) as db:
            equal(db.execute("SELECT count(*) FROM incident").fetchone(), (0,))


def test_rename():
    with Place() as place:
        slug = place.rows("datasets")[0]["dataset"]
        place.run("views", "--save", "all", "--dataset", slug)
        place.run("views", "--save", "any", "--by", "sector")
        place.run("datasets", "--rename", slug, "--slug", "mine", "--title", "My list")
        renamed = place.rows("datasets")[0]
        equal((renamed["dataset"], renamed["title"]), ("mine", "My list"))
        equal([row["question"] for row in place.rows("views")], ["dataset=mine", "by=sector"])
        place.fails(1, "datasets", "--rename", "mine", "--slug", "Not a slug", says=["Not a slug"])
        place.fails(1, "datasets", "--rename", slug, "--title", "x", says=[slug])
        place.fails(2, "datasets", "--rename", "mine", says=["--title"])
        place.fails(2, "datasets", "--quality", "--removed", says=["one thing"])
        place.run("datasets", "--rename", "mine", "--slug", slug)  # undone by renaming back
        equal(place.rows("datasets")[0]["dataset"], slug)
        equal(place.rows("views")[0]["question"], "dataset=" + slug)


if __name__ == "__main__":
    tap.main(__name__)
