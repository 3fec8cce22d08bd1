#!/usr/bin/env python3
"""From incident to claim to response, on real data: the worked numbers of the methods, and every number opens its incidents.

The expected figures are those of the definitions of methods, which were worked out from the same public files
independently of the program.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import datetime
import functools
import re

import tap
from program import Place, dataset
from tap import check, equal

# An analysis, and what else its question needs.
ANALYSES = {
    "survival": (), "cohort": (), "accountability": ("--by", "initiator", "--top", "5"), "funnel": (), "proportionality": (),
    "sensitivity": ("--by", "initiator", "--top", "5"), "collective": (), "co-claimants": (), "claims-matrix": (),
    "evenness": (), "norms": (), "profile": ("--states", "USA,EST"), "chain": ("--incident", "1032"),
}
MAX_CELLS = 12  # of each analysis that are opened


@functools.cache
def prepared():
    place = Place(prepare=False)
    place.run("import", *[dataset("eurepoc-1.1", f"EuRepoC_{part}_1.1.csv")
                          for part in ("Global_Database", "Attribution_dataset", "Receiver_dataset")])
    return place


def rounded(row, *columns):
    return [round(float(row[column]), 3) for column in columns]


def only(rows, **members):
    found = [row for row in rows if all(row[name] == value for name, value in members.items())]
    equal(len(found), 1, f"{members} among {rows[:3]}")
    return found[0]


def test_survival():
    place = prepared()
    row, = place.rows("analyse", "survival")
    equal([row[name] for name in ("n", "events", "undated", "negative", "q10", "q50")],
          ["1553", "141", "17", "56", "2922", "not-reached"])
    equal(rounded(row, "survival"), [0.956])
    row, = place.rows("analyse", "survival", "--precise")
    equal([row["n"], row["events"]], ["1108", "32"])
    equal(rounded(row, "survival"), [0.978])


def test_evenness():
    place = prepared()
    rows = place.rows("analyse", "evenness")
    russia, britain = only(rows, accused="RUS"), only(rows, accused="GBR")
    equal([russia["linked"], russia["answered"]], ["120", "60"])
    equal(rounded(russia, "share", "low", "high"), [0.5, 0.407, 0.593])
    equal([britain["linked"], britain["answered"]], ["16", "0"])
    equal(rounded(britain, "share", "low", "high"), [0, 0, 0.206])
    labels = [row["accused_label"] for row in rows]
    equal(labels, sorted(labels), "alphabetical, whoever they are")
    check("not removed" in place.run("analyse", "evenness", "--format", "table"), "the fixed caption")


def test_trap():
    """17 of 649 would be 2.6 %: most of the 649 were never coded."""
    place = prepared()
    row, = place.rows("analyse", "accountability")
    check(int(row["eligible"]) < 649, row)
    check(int(row["not_coded"]) > int(row["eligible"]), row)
    text = place.run("analyse", "accountability", "--format", "table")
    check("2.6 %" not in text.replace("\u00a0", " "), text)
    check("637 were never coded" in text, text)


def test_chain():
    """The days of NotPetya, worked out from the acts in the file, and those that the methods list."""
    place = prepared()
    rows = place.rows("analyse", "chain", "--incident", "1032")
    start = datetime.date(2017, 6, 27)
    with open(dataset("eurepoc-1.1", "EuRepoC_Attribution_dataset_1.1.csv"), encoding="utf-8", newline="") as file:
        acts = {line["attribution_ID"]: line for line in csv.DictReader(file) if line["incident_ID"] == "1032"}
    days = sorted((datetime.date.fromisoformat(act["attribution_date"][:10]) - start).days for act in acts.values())
    claims = [row for row in rows if row["step"].startswith("claim-")]
    equal(len(claims), 10)
    equal(sorted(int(row["from"]) for row in claims), days)
    sanctions = [int(row["from"]) for row in rows if row["lane"] == "rung-4"]
    equal(sanctions, [261, 1129])
    equal(sorted({*days, *sanctions}), [1, 6, 199, 233, 234, 261, 1129, 1210])


def test_opening():
    """What is counted and what is listed are the same."""
    place = prepared()
    for analysis, options in ANALYSES.items():
        data = place.json("analyse", analysis, *options)
        rows, opened = data["rows"], 0
        names = list(rows[0])
        question = re.sub("^dataset=\\S+ ", "", data["query"])
        cells = [(row[names[0]], name, row[name]) for row in rows for name in names[2:] if isinstance(row[name], int)]
        for row, name, value in cells[:: max(1, len(cells) // MAX_CELLS)]:
            done = place.call("incidents", "--behind", f'{question} cell="{row}/{name}"')
            if done.returncode == 0:
                equal(len(list(csv.DictReader(done.stdout.decode().splitlines(keepends=True)))), 1 if name == "size" else value, f"{analysis} {row}/{name}")
                opened += 1
            else:
                check(b"incidents behind it" in done.stderr, done.stderr.decode())
        check(opened > 0 or analysis == "chain", f"{analysis}: no number opens")


def test_sealed():
    place = prepared()
    for analysis, options in ANALYSES.items():
        place.run("analyse", analysis, *options, "-o", "table.csv", "--force")
        place.run("chart", analysis, *options, "-o", "figure.svg", "--force")
        for name in ("table.csv", "figure.svg"):
            rows = place.json("verify", name)
            equal([row["outcome"] for row in rows], ["identical"], f"{analysis} {name}")


def test_briefings():
    place = prepared()
    for template, gaps in {"accountability": (), "norms": (), "profile": ("--fill", "state=EST")}.items():
        place.run("brief", "--template", template, "--fill", "dataset=eurepoc", *gaps, "-o", f"{template}.html")
        text = (place.folder / f"{template}.html").read_text()
        check("<figure" in text and "<table" in text, template)
        check("violation" not in text.lower(), template)


def test_not_coded():
    """Datasets without claims: nothing is said of claims, least of all that there were none."""
    place = prepared()
    place.run("import", dataset("dcid-2.0", "DCID_2.0_Release_update_February_2023.xlsx"))
    for analysis in ("survival", "evenness"):
        done = place.call("analyse", analysis, "--dataset", "dcid", "--format", "table")
        text = (done.stdout + done.stderr).decode()
        check("not coded" in text or "codes no claims" in text, f"{analysis}: {text}")
    funnel = {row["step"]: row for row in place.rows("analyse", "funnel", "--dataset", "dcid")}
    equal(funnel["state-claim"]["incidents"], "not-coded")


if __name__ == "__main__":
    tap.main(__name__)
