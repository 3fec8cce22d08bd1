#!/usr/bin/env python3
"""Norm rules and judgements on the command line; and what the shipped rules mark in EuRepoC, against its files read by Python.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import ast
import collections
import csv
import itertools

import tap
from program import Place, dataset
from tap import check, equal

OWN = b"""[Rules]
Id=mine
Title=Mine
Version=1
Protected=energy

[x]
Title=Energy
Summary=S
Source=A/1
Basis=core
Rule=sector in protected
"""


# ---- sets ----

def test_sets():
    with Place() as place:
        (shipped,) = place.rows("norms")
        equal((shipped["id"], shipped["own"]), ("un-norms", "no"))
        norms = {row["id"]: row for row in place.rows("norms", "un-norms")}
        equal(sorted(norms), sorted(["a", "b", "c", "d", "e", "f", "f-theft", "g", "h", "i", "j", "k"]))
        equal((norms["a"]["basis"], norms["a"]["rule"]), ("policy", ""))
        equal([row["id"] for row in place.rows("list", "norms")], sorted(norms))

        place.run("norms", "un-norms", "--copy", "mine")
        place.run("norms", "mine", "--export", "mine.ini")
        text = (place.folder / "mine.ini").read_text()
        (place.folder / "mine.ini").write_text(text.replace("Rule=technique = zero-day", "Rule=technique known"))
        place.run("norms", "mine", "--set", "mine.ini")
        equal({row["id"]: row for row in place.rows("norms", "mine")}["j"]["rule"], "technique known")
        equal({row["id"]: row for row in place.rows("norms", "un-norms")}["j"]["rule"], "technique = zero-day")
        equal([row["own"] for row in place.rows("norms")], ["no", "yes"])
        place.run("norms", "mine", "--remove")
        equal(place.rows("norms"), [shipped])
        equal(place.run("norms", "--import", "mine.ini"), "mine\n")


def test_protect():
    with Place() as place:
        (before,) = place.rows("norms")
        place.run("norms", "un-norms", "--protect", "energy;elections")
        (chosen,) = place.rows("norms")
        equal(chosen["protected"], "energy;elections")
        check(chosen["sha256"] != before["sha256"])
        place.run("norms", "un-norms", "--protect", "")
        equal(place.rows("norms"), [before])
        place.run("norms", "un-norms", "--remove")
        equal(place.rows("norms"), [before])


def test_refused():
    with Place() as place:
        place.write("own.ini", OWN)
        place.fails(1, "norms", "nope", says=["nope"])
        place.fails(1, "norms", "un-norms", "--protect", "energi", says=["energi", "energy (Energy)"])
        place.fails(1, "norms", "un-norms", "--copy", "un-norms", says=["un-norms"])
        place.fails(1, "norms", "un-norms", "--copy", "No", says=["No"])
        place.fails(1, "norms", "un-norms", "--set", "own.ini", says=["un-norms"])
        place.fails(1, "norms", "nope", "--remove", says=["nope"])
        place.fails(1, "norms", "--import", place.write("wrong.ini", OWN.replace(b"sector in", b"secter in")),
                    says=["wrong.ini", "[x] Rule", "character 1", "sector"])
        place.fails(1, "norms", "--import", place.write("ours.ini", OWN.replace(b"Id=mine", b"Id=un-norms")), says=["un-norms"])
        place.fails(2, "norms", "un-norms", "--remove", "--copy", "x")
        place.fails(2, "norms", "--remove")
        place.fails(2, "norms", "un-norms", "--import", "own.ini")
        equal(len(place.rows("norms")), 1)


# ---- judgements ----

def first_incident(place):
    return place.rows("incidents")[0]["key"]


def test_judgements():
    with Place() as place:
        (name,) = {row["dataset"] for row in place.rows("datasets")}
        key = first_incident(place)
        one = ("--dataset", name, "--incident", key, "--norm", "f")
        equal(place.rows("judgements"), [])
        place.run("judgements", *one, "--judge", "unsure", "--note", "Sources differ")
        place.run("judgements", *one, "--judge", "relevant", "--note", "=1+1")
        (row,) = place.rows("judgements", "--dataset", name)
        equal((row["key"], row["norm"], row["judged"], row["note"]), (key, "f", "relevant", "'=1+1"))
        place.run("judgements", "--export", "them.csv")
        place.run("judgements", *one, "--remove")
        equal(place.rows("judgements"), [])
        place.run("judgements", "--import", "them.csv")
        equal(place.rows("judgements"), [row])
        place.fails(1, "judgements", *one[:2], "--incident", "nope", *one[4:], "--judge", "relevant", says=["nope"])
        place.fails(1, "judgements", *one, "--judge", "maybe", says=["maybe"])
        place.fails(2, "judgements", *one[:4], "--judge", "relevant")
        place.fails(1, "judgements", *one[:4], "--norm", "g", "--remove", says=["norm g"])
        good = f"dataset,key,norm,judged\n{name},other,g,relevant\n"
        place.fails(1, "judgements", "--import", place.write("wrong.csv", (good + f"{name},x,g,often\n").encode()),
                    says=["wrong.csv", "line 3", "often"])
        place.fails(1, "judgements", "--import", place.write("late.csv", f"dataset,key,norm,judged,changed\n{name},x,g,unsure,9999-01-01\n".encode()),
                    says=["late.csv", "line 2", "9999"])
        place.fails(1, "judgements", "--import", place.write("none.csv", b"dataset,key,norm,judged\n"), says=["none.csv"])
        equal(place.rows("judgements"), [row])


# ---- what the rules mark in EuRepoC ----

PROTECTED = {"Civil service / administration", "Election infrastructure / related systems", "Energy", "Water", "Transportation", "Health",
             "Telecommunications", "Food", "Finance", "Science", "Critical infrastructure"}
PEOPLE = {"Media", "Social groups", "End user(s) / specially protected groups"}


def split(text):
    return {part.strip() for part in text.split(";")} - {""}


def items(text):
    """The texts of a literal list, however deep."""
    def flat(value):
        return {value} if isinstance(value, str) else set().union(*map(flat, value)) if value else set()
    return {text.replace("\xa0", " ").strip() for text in flat(ast.literal_eval(text))} if text.startswith("[") else {text.strip()}


LEGAL = {"Other legal measures on national level (e.g. law enforcement investigations, arrests)"}
REMEDIES = {"Awareness raising", "Capacity building in third countries", "State Actors: Preventive measures",
            "EU member states: Preventive measures"}


def responses(row, sort):
    """What each response is: its subcode, else its type. The columns are parallel lists with empty slots; the publisher's own number
    of responses decides where it says that there are none."""
    if int(row[f"number_of_{sort}_responses"]) == 0:
        return set()
    types, codes = (row[f"{sort}_response_type{part}"].split(";") for part in ("", "_subcode"))
    return {code.strip() or kind.strip() for kind, code in itertools.zip_longest(types, codes, fillvalue="")} - {""}


def marked_by_one_row(row):
    """The norms among c, d, h, i and j, whose rules read the main table alone."""
    kinds, places = items(row["initiator_category"]), items(row["initiator_country"])
    norms = set()
    # Beside a group that is no state's, one of unknown kind could be a state's: it cannot be told.
    if kinds & {"Non-state-group", "Individual hacker(s)"} and kinds <= {"Non-state-group", "Individual hacker(s)"} \
            and places - {"Unknown", "Not available", ""}:
        norms.add("c")
    if (responses(row, "legal") | responses(row, "political")) & LEGAL:
        norms.add("d")
    if (responses(row, "legal") | responses(row, "political")) & REMEDIES:
        norms.add("h")
    if "Supply Chain Compromise" in split(row["MITRE_initial_access"]):
        norms.add("i")
    if row["zero_days"].strip() == "Yes":
        norms.add("j")
    return norms


def oracle():
    """Keys by norm."""
    with open(dataset("eurepoc-1.1", "EuRepoC_Receiver_dataset_1.1.csv"), encoding="utf-8") as file:
        sectors, categories = collections.defaultdict(set), collections.defaultdict(set)
        for row in csv.DictReader(file):
            key = str(int(row["ID"]))
            sectors[key].add((row["receiver_category_subcode"].strip() or row["receiver_category"].strip()))
            categories[key].add(row["receiver_category"].strip())
    with open(dataset("eurepoc-1.1", "EuRepoC_Attribution_dataset_1.1.csv"), encoding="utf-8") as file:
        claimed = {str(int(row["incident_ID"])) for row in csv.DictReader(file)
                   if split(row["attribution_basis"]) & {"Attribution by receiver government / state entity",
                                                         "Attribution by EU institution/agency",
                                                         "Attribution by international organization"}}
    marked = collections.defaultdict(set)
    with open(dataset("eurepoc-1.1", "EuRepoC_Global_Database_1.1.csv"), encoding="utf-8") as file:
        for row in csv.DictReader(file):
            key = str(int(row["ID"]))
            kinds = items(row["initiator_category"])
            types = split(row["incident_type"])
            linked = kinds & {"State", "Non-state actor, state-affiliation suggested"}
            protected = sectors[key] & PROTECTED
            broken = types & {"Disruption", "Ransomware"}
            stolen = types & {"Data theft", "Data theft & Doxing"}
            if key in claimed:
                marked["b"].add(key)
            if linked and protected and broken:
                marked["f"].add(key)
            if linked and protected and stolen and not broken:
                marked["f-theft"].add(key)
            if protected:
                marked["g"].add(key)
            for norm in marked_by_one_row(row):
                marked[norm].add(key)
            people = (categories[key] & PEOPLE or sectors[key] & {
                "Media", "Social groups", "Advocacy / activists (e.g. human rights organizations)", "Other social groups", "Hacktivist",
                "Political opposition / dissidents / expats", "Religious", "Ethnic", "End user(s) / specially protected groups"})
            if people and stolen:
                marked["e"].add(key)
    return marked


def test_eurepoc():
    folder = dataset("eurepoc-1.1")
    expected = oracle()
    with Place(prepare=False) as place:
        place.run("import", *(folder / f"EuRepoC_{part}_1.1.csv" for part in
                              ("Global_Database", "Receiver_dataset", "Attribution_dataset")))
        for norm, keys in sorted(expected.items()):
            found = {row["key"] for row in place.rows("incidents", "--where", f"norm={norm}")}
            equal(sorted(found - keys), [], f"{norm}: marked")
            equal(sorted(keys - found), [], f"{norm}: not marked")
        check_analysis(place, expected)
        check_judged(place, expected)


def check_analysis(place, expected):
    rows = {row["norm"]: row for row in place.rows("analyse", "norms")}
    equal(len(rows), 12)
    for norm, keys in sorted(expected.items()):
        row = rows[norm]
        equal(int(row["marked"]), len(keys), norm)
        equal(sum(int(row[part]) for part in ("told", "not_coded", "not_available", "unknown")), 1643, norm)
        check(abs(float(row["share"]) - len(keys) / int(row["told"])) < 1e-6 and float(row["low"]) < float(row["share"]), norm)
    # Of policy data nothing is said, and nobody coded whether an emergency response team was hit.
    equal((rows["a"]["marked"], rows["a"]["told"]), ("", ""))
    equal((rows["k"]["marked"], rows["k"]["told"], rows["k"]["share"]), ("0", "0", ""))
    behind = place.rows("incidents", "--behind", "analysis=norms cell=f/marked")
    equal({row["key"] for row in behind}, expected["f"])


def check_judged(place, expected):
    key = min(expected["f"])
    place.run("judgements", "--dataset", "eurepoc", "--incident", key, "--norm", "f", "--judge", "not-relevant")
    row = {row["norm"]: row for row in place.rows("analyse", "norms")}["f"]
    equal((int(row["marked"]), int(row["judged_not_relevant"]), int(row["standing"])), (len(expected["f"]), 1, len(expected["f"]) - 1))
    equal(len(place.rows("incidents", "--where", "norm=f")), len(expected["f"]))
    equal(len(place.rows("incidents", "--where", "norm=f", "--judged")), len(expected["f"]) - 1)


if __name__ == "__main__":
    tap.main(__name__)
