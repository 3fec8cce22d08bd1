"""Briefings as data files, read by Python's csv module: a file for each table and figure, each with its sidecar.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import json
import os
import resource
import subprocess
import tempfile

import written
import tap
from tap import check, equal

MAY_BE_OPEN = 24
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Files:
    """A document, written into a folder of its own."""

    def __init__(self, document, name="briefing.csv", before=None):
        self.temporary = tempfile.TemporaryDirectory(prefix="normwatch-data-")
        self.folder = self.temporary.name
        self.command = [written.WRITER, document, "briefing-csv", os.path.join(self.folder, name)]
        self.passages = json.loads(subprocess.run(self.command, stdout=subprocess.PIPE, check=True, preexec_fn=before).stdout)

    def names(self):
        return sorted(os.listdir(self.folder))

    def rows(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8", newline="") as file:
            return list(csv.reader(file, strict=True))

    def sidecar(self, name):
        with open(os.path.join(self.folder, name + ".source.json"), encoding="utf-8") as file:
            return json.load(file)


def harmless(text):
    return ("'" if text.startswith(FORMULA) else "") + text


def check_table(rows, table):
    """The columns of the table without titles of sections; beside one that leads somewhere stands where to."""
    wanted = [row for row in table["rows"] if row["kind"] != written.SECTION]
    linked = [any("address" in row["cells"][c] for row in wanted) for c in range(len(table["columns"]))]
    equal(len(rows), 1 + len(wanted))
    for row, expected in zip(rows[1:], wanted):
        found = iter(row)
        for c, cell in enumerate(expected["cells"]):
            value = next(found)
            if "number" in cell:
                equal(float(value), cell["number"])
            else:
                equal(value, harmless(cell["text"]))
            if linked[c]:
                equal(next(found), cell.get("address", ""))
        equal(list(found), [])


def test_files():
    files = Files("all")
    tables = ["briefing.csv", "briefing-table-1.csv", "briefing-table-2.csv", "briefing-table-3.csv", "briefing-figure-2.csv"]
    equal(files.names(), sorted(tables + [name + ".source.json" for name in tables]))
    expected = [passage for passage in files.passages if passage["passage"] == written.TABLE]
    for name, table in zip(tables[1:4], expected):
        check_table(files.rows(name), table)
        equal(files.sidecar(name)["id"], table["id"])
    equal(files.rows(tables[3]), [["initiator", "incidents"]], "a table without rows has its columns")


def test_figures():
    """As EuRepoC 1.1 counts; 227 / 789 by hand. The sidecar is that of the numbers."""
    files = Files("all")
    rows = files.rows("briefing.csv")
    equal(rows[0][:3], ["initiator", "initiator_label", "2007"])
    china = dict(zip(rows[0], next(row for row in rows if row[0] == "CHN")))
    equal((china["2007"], china["2016"], china["undated"], china["total"]), ("8", "16", "4", "227"))
    check(abs(float(china["share"]) - 227 / 789) < 1e-6, china)
    equal(files.sidecar("briefing.csv")["n"], 789)
    equal(files.sidecar("briefing.csv")["shows"], "values")


def test_nothing_runs():
    files = Files("all")
    for name in files.names():
        if name.endswith(".csv"):
            numbers = [cell for row in files.rows(name) for cell in row if cell.startswith(FORMULA)]
            for cell in numbers:
                float(cell)


def test_empty():
    """A document without a table is refused, and nothing is left."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([written.WRITER, "empty", "briefing-csv", os.path.join(folder, "a.csv")], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE)
        equal(done.returncode, 1)
        check(b"a.csv: there is nothing to write in this format" in done.stderr and done.stderr.count(b"\n") == 1, done.stderr)
        equal(os.listdir(folder), [])


def test_long():
    with written.at_most(3):
        files = Files("long")
    rows = files.rows("briefing.csv")
    equal((len(rows), rows[10000]), (10001, ["Row 10000", "10000", "20000", "30000", "40000", "50000", "60000"]))


def test_more_files_than_may_be_open():
    def few():
        resource.setrlimit(resource.RLIMIT_NOFILE, (MAY_BE_OPEN, MAY_BE_OPEN))
    check(len(Files("report", before=few).names()) > MAY_BE_OPEN)


def test_same_bytes():
    def contents(files):
        return {name: open(os.path.join(files.folder, name), "rb").read() for name in files.names()}
    check(contents(Files("all")) == contents(Files("all")))


def test_names():
    """What stands beside is called after the file, also where its name has points or no suffix."""
    check("v1.2-table-2.csv.source.json" in Files("all", "v1.2.csv").names())
    check("numbers-table-2.csv" in Files("all", "numbers").names())


if __name__ == "__main__":
    tap.main(__name__)
