#!/usr/bin/env python3
"""Names of one actor are one actor, whatever is imported first.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import gzip
import json

import tap
from program import Place, dataset
from tap import check, equal

INCIDENTS = ("key,title,start,initiators,initiator_names,receivers\n"
             "1,One,2020,Russia,Fancy Bear,USA\n"
             "2,Two,2021,Russia,Sofacy,USA\n"
             "3,Three,2022,Russia,APT28/Tsar Team,FRA\n"
             "4,Four,2022,,Some Gang,FRA\n"
             "5,Five,2022,China,,FRA\n")
ACTORS = {"values": [
    {"uuid": "a", "value": "APT28", "meta": {"synonyms": ["Fancy Bear", "Sofacy", "Sharp"], "country": "RU",
                                             "cfr-suspected-state-sponsor": "Russian Federation"}},
    {"uuid": "b", "value": "Other", "meta": {"synonyms": ["Sharp"], "country": "CN"}}]}


def totals(place, *arguments):
    rows = place.rows("analyse", "total", "--by", "actor", *arguments)
    return {row["actor_label"]: int(row["incidents"]) for row in rows}


def check_both_orders(actors):
    """actors: content of the list"""
    one_actor = {"APT28": 3, "Some Gang": 1, "Not available": 1}
    for first in ("actors.json", "incidents.csv"):
        with Place(prepare=False) as place:
            files = {"actors.json": place.write("actors.json", actors), "incidents.csv": place.write("incidents.csv", INCIDENTS)}
            place.run("import", files.pop(first))
            place.run("import", *files.values())
            equal(totals(place), one_actor, first)
            for name in ("apt28", "sofacy", "fancy-bear"):
                (row,) = place.rows("analyse", "total", "--where", "actor=" + name)
                equal(row["incidents"], "3", name)
            equal([row["key"] for row in place.rows("incidents", "--where", "actor=apt28")], ["1", "2", "3"])
            equal(len(place.rows("analyse", "trend", "--by", "actor", "--where", "actor=apt28")), 3)


def test_self_made_list():
    check_both_orders(json.dumps(ACTORS))


def test_published_list():
    check_both_orders(dataset("misp-galaxy", "threat-actor.json").read_bytes())


def test_without_a_list():
    with Place(prepare=False) as place:
        place.run("import", place.write("incidents.csv", INCIDENTS + "6,Six,2022,,some-gang,FRA\n"))
        equal(totals(place), {"Fancy Bear": 1, "Sofacy": 1, "APT28": 1, "Some Gang": 2, "Not available": 1})


def test_list_comes_and_goes():
    with Place(prepare=False) as place:
        place.run("import", place.write("incidents.csv", INCIDENTS))
        before = totals(place)
        place.run("import", place.write("actors.json", json.dumps(ACTORS)))
        equal(totals(place)["APT28"], 3)
        place.run("datasets", "--remove", "misp-threat-actor")
        equal(totals(place), before)


def test_shared_name_means_nobody():
    with Place(prepare=False) as place:
        rows = INCIDENTS + "6,Six,2022,,Sharp,FRA\n"
        place.run("import", place.write("incidents.csv", rows))
        report = place.json("import", place.write("actors.json", json.dumps(ACTORS)), "--rejects", "issues.csv")
        equal((report["actors"], report["issues"]), (2, 1))
        with open(place.folder / "issues.csv", encoding="utf-8", newline="") as file:
            (issue,) = csv.DictReader(file)
        equal(issue["cell"], "Sharp")
        equal(totals(place), {"APT28": 3, "Some Gang": 1, "Sharp": 1, "Not available": 1})


def test_actors_command():
    with Place(prepare=False) as place:
        place.run("import", place.write("actors.json", json.dumps(ACTORS)))
        place.run("import", place.write("incidents.csv", INCIDENTS))
        rows = place.rows("actors")
        equal([(row["name"], row["list"], row["dataset"], row["incidents"]) for row in rows],
              [("APT28", "misp-threat-actor", "own", "3"), ("Other", "misp-threat-actor", "", "0"), ("Some Gang", "", "own", "1")])
        equal(rows[0]["states"], "RUS (meta.cfr-suspected-state-sponsor); RUS (meta.country)")
        equal(rows[0]["aliases"], "Fancy Bear; Sofacy; Sharp")
        equal([row["name"] for row in place.rows("actors", "SOFACY", "some gang")], ["APT28", "Some Gang"])
        place.fails(1, "actors", "Nobody", says=["Nobody"])
        check("NAME" in place.run("actors", "--help"))


def test_only_a_list():
    with Place(prepare=False) as place:
        report = place.json("import", place.write("actors.json", json.dumps(ACTORS)))
        equal((report["rows_read"], report["incidents"], report["actors"], report["rejected"]), (2, 0, 2, 0))
        equal(place.rows("incidents"), [])
        (row,) = place.rows("datasets")
        equal((row["dataset"], row["incidents"]), ("misp-threat-actor", "0"))


def test_other_clothes():
    content = dataset("misp-galaxy", "threat-actor.json").read_bytes()
    values = json.loads(content)["values"]
    clothes = {"packed.json.gz": gzip.compress(content), "wide.json": content.decode().encode("utf-16"),
               "wide-big.json": content.decode().encode("utf-16-be"), "list.json": json.dumps(values),
               "lines.jsonl": "\r\n".join(json.dumps(value) for value in values)}
    with Place(prepare=False) as place:
        for name, written in clothes.items():
            report = place.json("import", "--dry-run", place.write(name, written))
            equal((report["rows_read"], report["actors"], report["rejected"]), (len(values), len(values), 0), name)
        place.fails(1, "import", place.write("cut.json", content[:len(content) // 2]), says=["cut.json", "line"])


def test_published_counts():
    truth = json.loads(dataset("misp-galaxy", "truth.json").read_text(encoding="utf-8"))
    with Place(prepare=False) as place:
        place.run("import", dataset("misp-galaxy", "threat-actor.json"))
        place.run("import", dataset("misp-galaxy", "mitre-intrusion-set.json"))
        rows = place.rows("actors")
        of_misp = [row for row in rows if row["list"] == "misp-threat-actor"]
        equal(len(of_misp), truth["total_actors"])
        equal(len(rows) - len(of_misp), truth["mitre_intrusion_sets"])
        equal(sum("cfr-suspected-state-sponsor" in row["states"] for row in rows), truth["with_state_sponsor"])
        equal({row["actor"] for row in place.rows("actors", "G0007")}, {"apt28"}, "both lists have it")


if __name__ == "__main__":
    tap.main(__name__)
