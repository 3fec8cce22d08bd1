#!/usr/bin/env python3
"""Even-handedness and collective claims of EuRepoC 1.1, counted a second time from the publisher's three files.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import ast
import collections
import csv
import datetime
import itertools
import json
import math
import pathlib

import tap
from program import Place, dataset
from tap import Skip, check, equal

FILES = ("EuRepoC_Global_Database_1.1.csv", "EuRepoC_Receiver_dataset_1.1.csv", "EuRepoC_Attribution_dataset_1.1.csv")
BASES = {"Attribution by receiver government / state entity", "Attribution by EU institution/agency",
         "Attribution by international organization"}  # methods.md, M6
LINKED = {"State", "Non-state actor, state-affiliation suggested"}  # M7
NOBODY = {"Unknown", "Not available", ""}
NAMES = {"Russia": "RUS", "Syria": "SYR", "Vietnam": "VNM", "Iran": "IRN", "Korea, Republic of": "KOR", "Turkey": "TUR",
         "Korea, Democratic People's Republic of": "PRK", "Taiwan": "TWN", "Palestine": "PSE", "EU (region)": "eu",
         "Moldova": "MDA", "Bolivia": "BOL", "Venezuela": "VEN", "Tanzania": "TZA", "Laos": "LAO", "Czech Republic": "CZE",
         "Iran, Islamic Republic of": "IRN"}
csv.field_size_limit(1 << 30)


def codes():
    """Alpha-3 codes by the names of ISO 3166-1, as Debian's iso-codes has them."""
    path = pathlib.Path("/usr/share/iso-codes/json/iso_3166-1.json")
    if not path.is_file():
        raise Skip("no iso-codes in JSON here")
    found = dict(NAMES)
    for country in json.loads(path.read_text(encoding="utf-8"))["3166-1"]:
        for name in ("name", "common_name", "official_name"):
            if name in country:
                found.setdefault(country[name], country["alpha_3"])
    return found


def read(name):
    with open(dataset("eurepoc-1.1", name), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def flat(text):
    """The labels of a Python list of lists, or of one plain cell."""
    def walk(value):
        return [leaf for part in value for leaf in walk(part)] if isinstance(value, list) else [value.strip()]
    return [label for label in walk(ast.literal_eval(text) if text.startswith("[") else [text]) if label]


class Raw:
    """The three files, read by nothing of the program."""

    def __init__(self):
        codes_of = codes()
        incidents, receivers, claims = map(read, FILES)
        self.code = lambda label: codes_of[label]
        targets = collections.defaultdict(set)
        for row in receivers:
            targets[row["ID"]].update(label for label in [row["receiver_category"].strip()] if label)
        self.acts = collections.defaultdict(list)
        for row in claims:
            if row["attribution_basis"] in BASES:
                self.acts[row["incident_ID"]].append(row)
        self.linked = {}
        for row in incidents:
            states = {label for label in flat(row["initiator_country"]) if label not in NOBODY}
            if set(flat(row["initiator_category"])) & LINKED and states:
                self.linked[row["ID"]] = {
                    "accused": {self.code(label) for label in states},
                    "claimed": row["ID"] in self.acts,
                    # Five bands of about as many incidents: 0 and 1, 2, 3, 4, 5 and above.
                    "alike": (min(max(float(row["weighted_cyber_intensity"]), 1), 5) if row["weighted_cyber_intensity"] else None,
                              frozenset(targets[row["ID"]]), frozenset(row["incident_type"].split("; "))),
                }


def standardise(strata):
    """Mantel–Haenszel risk ratio with the interval of Greenland and Robins: a, n1, c, n0 of each stratum without an empty margin."""
    tables = [(a, n1, c, n0) for a, n1, c, n0 in strata if all((n1, n0, a + c, n1 - a + n0 - c))]
    above = sum(a * n0 / (n1 + n0) for a, n1, c, n0 in tables)
    below = sum(c * n1 / (n1 + n0) for a, n1, c, n0 in tables)
    spread = sum(((a + c) * n1 * n0 - a * c * (n1 + n0)) / (n1 + n0) ** 2 for a, n1, c, n0 in tables)
    ratio = above / below if below else math.inf if above else None
    if not above or not below:
        return ratio, None, None, len(tables), sum(table[1] for table in tables)
    width = 1.959963984540054 * math.sqrt(spread / above / below)
    return ratio, ratio * math.exp(-width), ratio * math.exp(width), len(tables), sum(table[1] for table in tables)


def count(raw, accused):
    strata = collections.defaultdict(lambda: [0, 0, 0, 0])
    for incident in raw.linked.values():
        side = 0 if accused in incident["accused"] else 2
        strata[incident["alike"]][side] += incident["claimed"]
        strata[incident["alike"]][side + 1] += 1
    total = [sum(column) for column in zip(*strata.values())]
    return total, standardise(strata.values()), len(strata)


def imported(place):
    place.run("import", *(dataset("eurepoc-1.1", name) for name in FILES))
    return place


def near(found, expected, what):
    if expected is None:
        equal(found, "", what)
    elif math.isfinite(expected):
        check(found and math.isclose(float(found), expected, rel_tol=1e-4, abs_tol=1e-4), what, found, expected)


def test_evenness():
    raw = Raw()
    with Place(prepare=False) as place:
        rows = {row["accused"]: row for row in imported(place).rows("analyse", "evenness")}
    equal(set(rows), {code for incident in raw.linked.values() for code in incident["accused"]})
    for accused, row in rows.items():
        (hits, n, other_hits, other_n), (ratio, low, high, compared, incidents), strata = count(raw, accused)
        equal((int(row["answered"]), int(row["linked"])), (hits, n), accused)
        near(row["share"], hits / n, accused)
        near(row["crude"], hits / n / (other_hits / other_n), accused + " crude")
        near(row["mh_ratio"], ratio, accused + " ratio")
        near(row["mh_low"], low, accused + " low")
        near(row["mh_high"], high, accused + " high")
        equal((int(row["strata"]), int(row["strata_left_out"])), (compared, strata - compared), accused)
        equal((int(row["compared"]), int(row["not_compared"])), (incidents, n - incidents), accused)
    # methods.md, M9
    equal((rows["RUS"]["answered"], rows["RUS"]["linked"]), ("60", "120"))
    near(rows["RUS"]["low"], 0.4074, "RUS low")
    near(rows["RUS"]["high"], 0.5926, "RUS high")
    equal((rows["GBR"]["answered"], rows["GBR"]["linked"]), ("0", "16"))
    near(rows["GBR"]["high"], 0.2059, "GBR high")


def is_day(text):
    return text and not text.endswith("-01-01")


def windows(raw, gap):
    """(incident, accused) → the most distinct claimants in one window, of claims known to the day or made in one act."""
    found = {}
    for incident, rows in raw.acts.items():
        for accused in {row["attributed_initiator_country"] for row in rows} - NOBODY:
            mine = [row for row in rows if row["attributed_initiator_country"] == accused
                    and row["attributing_country"] not in NOBODY and row["attribution_date"]]
            sizes = [len({row["attributing_country"] for row in act}) for _, act in
                     itertools.groupby(sorted(mine, key=lambda row: row["attribution_ID"]), lambda row: row["attribution_ID"])]
            days = [(datetime.date.fromisoformat(row["attribution_date"]), row["attributing_country"]) for row in mine
                    if is_day(row["attribution_date"])]
            sizes += [len({name for day, name in days if 0 <= (day - start).days <= gap}) for start, _ in days]
            if max(sizes, default=0) > 1:
                found[incident, raw.code(accused)] = max(sizes)
    return found


def test_collective():
    raw = Raw()
    with Place(prepare=False) as place:
        imported(place)
        for gap in (0, 7, 30):
            rows = place.rows("analyse", "collective", "--window", "{}d".format(gap))
            equal({(row["incident"], row["accused"]): int(row["size"]) for row in rows}, windows(raw, gap), gap)
            if gap == 7:
                chain = [row for row in rows if row["incident"] == "1032"]  # NotPetya, M15
                equal([(row["first_day"], row["claimants"]) for row in chain], [("2018-02-15", "AUS;CAN;GBR;NZL;USA")])


def test_claims_matrix():
    raw = Raw()
    pairs = collections.defaultdict(set)
    for incident, rows in raw.acts.items():
        for row in rows:
            if row["attributing_country"] not in NOBODY and row["attributed_initiator_country"] not in NOBODY:
                pairs[raw.code(row["attributing_country"]), raw.code(row["attributed_initiator_country"])].add(incident)
    with Place(prepare=False) as place:
        rows = {row["claimant"]: row for row in imported(place).rows("analyse", "claims-matrix")}
    for incident in raw.linked.values():
        check(incident["accused"] <= set(rows["USA"]), incident["accused"])
    for claimant, row in rows.items():
        if len(claimant) == 3 or claimant == "eu":
            for accused, number in row.items():
                if len(accused) == 3:
                    equal(int(number), len(pairs[claimant, accused]), (claimant, accused))
    equal(rows["GBR"]["RUS"], str(len(pairs["GBR", "RUS"])))


tap.main(__name__)
