#!/usr/bin/env python3
"""What the commands answer, against figures from elsewhere: the files read by Python, truth.json, the issue's numbers.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import csv
import io
import json
import re
import xml.etree.ElementTree as ElementTree
import zipfile

import tap
from program import HEADER, SAMPLE, SOURCE, Place, dataset
from tap import check, equal

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STATES = {"China": "CHN", "Russia": "RUS", "Russian Federation": "RUS", "Iran, Islamic Republic of": "IRN",
          "Iran (Islamic Republic of)": "IRN", "Korea, Democratic People's Republic of": "PRK",
          "Korea (Democratic People's Republic of)": "PRK", "United States": "USA", "India": "IND", "United Kingdom": "GBR",
          "Israel": "ISR", "Unknown": "unknown", "Not available": "not-available"}


def sample(name):
    with open(SOURCE / "data/sample" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def counts(rows, column):
    return {row[column]: int(row["incidents"]) for row in rows}


def test_version_and_help():
    with Place(prepare=False) as place:
        check(re.fullmatch(r"normwatch-cli \d+\.\d+\.\d+\n", place.run("--version")))
        commands = place.run("--help")
        for command in ("import", "datasets", "incidents", "analyse", "chart", "list"):
            check(command in commands, command)
            check("--library" in place.run(command, "--help"), command)


def test_import_report():
    with Place(prepare=False) as place:
        report = place.json("import", *SAMPLE)
        equal(list(report), ["dataset", "release", "files", "rows_read", "incidents", "actors", "merged", "duplicates", "rejected",
                             "claims", "responses", "issues", "unchanged", "dry_run", "recipe_of", "notes", "labels", "changes"])
        equal([(file["name"], file["role"], file["rows"], file["encoding"], file["delimiter"]) for file in report["files"]],
              [(name + ".csv", name, len(sample(name + ".csv")), "UTF-8", ",") for name in ("incidents", "claims", "responses")])
        expected = {name: len(sample(name + ".csv")) for name in ("incidents", "claims", "responses")}
        equal({name: report[name] for name in expected}, expected)
        equal(report["rows_read"], sum(expected.values()))
        equal((report["dataset"], report["duplicates"], report["rejected"]), ("sample", 0, 0))


def test_same_files_again():
    with Place() as place:
        before = place.library.read_bytes()
        again = place.call("import", *SAMPLE)
        equal(again.returncode, 0)
        check(b"already" in again.stderr, again.stderr)
        equal(len(place.rows("datasets")), 1)
        equal(place.library.read_bytes() == before, True, "the library's bytes changed")


def test_dry_run_keeps_nothing():
    with Place(prepare=False) as place:
        report = place.json("import", "--dry-run", *SAMPLE)
        equal(report["incidents"], len(sample("incidents.csv")))
        equal(place.rows("datasets"), [])


def test_datasets():
    with Place() as place:
        (row,) = place.rows("datasets")
        equal((row["dataset"], row["current"], row["incidents"]), ("sample", "yes", str(len(sample("incidents.csv")))))
        check(re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", row["imported"]), row["imported"])
        equal(place.json("datasets")[0]["incidents"], len(sample("incidents.csv")))


def test_own_dataset_options():
    with Place(prepare=False) as place:
        path = place.write("mine.csv", HEADER + "a,One,,2017,,,RUS,,UKR,energy,disruption,,https://example.org/\n")
        report = place.json("import", "--dataset", "mine", "--release", "r1", "--as-of", "2020-05", path)
        equal((report["dataset"], report["release"]), ("mine", "r1"))
        equal(place.rows("datasets")[0]["as_of"], "2020-05")
        other = place.write("mine2.csv", HEADER + "a,One,,2018,,,RUS,,UKR,energy,disruption,,https://example.org/\n")
        place.fails(1, "import", "--dataset", "mine", "--release", "r1", other, says=["r1", "--release"])
        place.run("import", "--dataset", "mine", "--release", "r2", other)
        equal(place.rows("analyse", "trend", "--dataset", "mine@r1")[0]["period"], "2017")
        equal(place.rows("analyse", "trend", "--dataset", "mine")[0]["period"], "2018", "the newest is current")


def test_rejects():
    with Place(prepare=False) as place:
        path = place.write("list.csv", HEADER + "a,One,,2017-13-40,,,Ruritania,,UKR,energy,disruption,,\n"
                                                ",No key,,2017,,,RUS,,UKR,energy,disruption,,\n"
                                                "a,Again,,2017,,,RUS,,UKR,energy,disruption,,\n")
        done = place.call("import", "--format", "json", "--rejects", "rejects.csv", path)
        equal(done.returncode, 0, done.stderr)
        report = json.loads(done.stdout)
        with open(place.folder / "rejects.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        equal(len(rows), report["issues"])
        equal(report["rows_read"], 3)
        equal(report["incidents"] + report["duplicates"] + report["rejected"], 3, "nothing is dropped silently")
        check({"2", "3", "4"} <= {row["line"] for row in rows}, rows)
        check(all(row["file"] == "list.csv" and row["reason"] for row in rows), rows)
        place.fails(1, "import", "--rejects", "rejects.csv", *SAMPLE, says=["rejects.csv", "--force"])
        equal(len(place.rows("datasets")), 1, "nothing was imported")


def test_incidents():
    with Place() as place:
        rows = place.rows("incidents")
        equal(list(rows[0]), ["key", "title", "start", "start_precision", "initiators", "receivers", "sectors", "types", "claims",
                              "responses", "file", "line"])
        source = {row["key"]: row for row in sample("incidents.csv")}
        equal({row["key"] for row in rows}, set(source))
        claims = collections.Counter(row["incident"] for row in sample("claims.csv"))
        responses = collections.Counter(row["incident"] for row in sample("responses.csv"))
        for row in rows:
            equal((row["title"], row["start"]), (source[row["key"]]["title"], source[row["key"]]["start"]))
            equal((int(row["claims"]), int(row["responses"])), (claims[row["key"]], responses[row["key"]]), row["key"])
            equal(row["file"], "incidents.csv")
        starts = [row["start"] for row in rows if row["start"]]
        equal([start[:4] for start in starts], sorted(start[:4] for start in starts), "in order of start")
        equal(len(place.json("incidents", "--where", "initiator=RUS")), len([r for r in rows if "RUS" in r["initiators"].split("; ")]))


def test_line_numbers():
    """The line of a record is the line of its key in the file."""
    with Place() as place:
        lines = (SOURCE / "data/sample/incidents.csv").read_text(encoding="utf-8").split("\n")
        for row in place.rows("incidents")[::20]:
            check(lines[int(row["line"]) - 1].startswith(row["key"] + ","), row["key"], row["line"])


def test_totals_of_the_sample():
    with Place() as place:
        years = collections.Counter(row["start"][:4] or "undated" for row in sample("incidents.csv"))
        rows = place.rows("analyse", "trend")
        equal({row["period"]: int(row["incidents"]) for row in rows if row["incidents"] != "0"}, dict(years))
        equal(sum(int(r["incidents"]) for r in place.rows("analyse", "trend", "--period", "2010..2015")),
              sum(years[str(year)] for year in range(2010, 2016)))


def test_csv_on_output_is_the_exported_file():
    with Place() as place:
        question = ("analyse", "trend", "--by", "initiator", "--interval", "quarter", "--count", "fractional")
        printed = place.call(*question).stdout
        equal(place.run(*question, "-o", "table.csv"), "")
        equal((place.folder / "table.csv").read_bytes(), printed)
        check((place.folder / "table.csv.source.json").exists())
        rows = json.loads(place.run(*question, "--format", "json"))["rows"]
        table = list(csv.DictReader(printed.decode().splitlines()))
        equal([(r["period"], r["initiator"]) for r in rows], [(r["period"], r["initiator"]) for r in table])
        check(all(abs(r["incidents"] - float(t["incidents"])) < 1e-6 for r, t in zip(rows, table)))


def test_charts():
    with Place() as place:
        for chart in ("trend", "bars", "stacked", "ranked", "heatmap", "matrix", "slope"):
            for suffix, magic in ((".svg", b"<?xml"), (".pdf", b"%PDF"), (".png", b"\x89PNG")):
                name = chart + suffix
                place.run("chart", chart, "--by", "sector", "--interval", "year", "--top", "5", "-o", name)
                content = (place.folder / name).read_bytes()
                check(content.startswith(magic) and len(content) > 2000, name, len(content))
        place.run("chart", "tilemap", "--by", "receiver", "-o", "tilemap.svg")
        place.run("chart", "multiples", "--by", "receiver", "-o", "multiples.svg")
        place.run("chart", "strip", "--at", "2017-06-27", "-o", "strip.svg")
        place.run("analyse", "ratio", "--at", "2017-06-27", "-o", "ratio.svg")
        paths = [(place.folder / name).read_bytes().count(b"<path") for name in ("ratio.svg", "strip.svg")]
        equal(paths[0], paths[1], "the same chart")
        before = (place.folder / "trend.svg").read_bytes()
        place.fails(1, "chart", "bars", "--by", "type", "-o", "trend.svg", says=["trend.svg"])
        equal((place.folder / "trend.svg").read_bytes(), before)
        place.run("chart", "bars", "--by", "type", "--force", "-o", "trend.svg")
        check((place.folder / "trend.svg").read_bytes() != before)
        place.run("chart", "bars", "--width", "400", "--height", "300", "-o", "small.svg")
        check(re.search(rb'width="400(pt|px)?"', (place.folder / "small.svg").read_bytes()[:400]))


def test_sizes():
    """160 mm by 100 mm on paper: with 300 dots an inch 1890 by 1181; in a PDF, whose points are 1/72 inch, 453.5 by 283.5."""
    with Place() as place:
        paper = ["--by", "type", "--width", "160mm", "--height", "10cm"]
        place.run("chart", "bars", *paper, "--resolution", "300", "-o", "a.png")
        head = (place.folder / "a.png").read_bytes()[16:24]
        equal((int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")), (1890, 1181))
        place.run("chart", "bars", *paper, "-o", "a.pdf")
        box = re.search(rb"/MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+) \]", (place.folder / "a.pdf").read_bytes())
        check(abs(float(box[1]) - 453.543) < 0.01 and abs(float(box[2]) - 283.465) < 0.01, box[0])
        place.run("chart", "bars", *paper, "-o", "a.svg")
        size = re.search(r'<svg [^>]*width="([0-9.]+)(?:px)?" height="([0-9.]+)(?:px)?"', (place.folder / "a.svg").read_text())
        check(abs(float(size[1]) - 604.724) < 0.01 and abs(float(size[2]) - 377.953) < 0.01, size[0])
        place.run("chart", "bars", "--by", "type", "--width", "4in", "--height", "300px", "-o", "b.png")
        equal(int.from_bytes((place.folder / "b.png").read_bytes()[16:20], "big"), 768)
        for wrong in ("16ells", "mm", "nan", "inf", "1e999", "160 mm", "20mm", "9000mm"):
            place.fails(2, "chart", "bars", "--width", wrong, "-o", "c.png", says=["pixels"])
        for wrong in ("19", "2401", "nan"):
            place.fails(2, "chart", "bars", "--resolution", wrong, "-o", "c.png", says=["resolution"])
        place.fails(1, "chart", "bars", "--by", "type", "--width", "800mm", "--height", "800mm", "--resolution", "1200",
                    "-o", "c.png", says=["lower resolution"])
        check(not (place.folder / "c.png").exists())


def workbook_rows(path):
    """The rows of the first sheet: texts and numbers."""
    with zipfile.ZipFile(path) as book:
        strings = ["".join(t.text or "" for t in si.iter(SHEET + "t"))
                   for si in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
        for row in ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(SHEET + "row"):
            cells = [(cell.get("t"), cell.findtext(SHEET + "v")) for cell in row]
            yield [strings[int(v)] if t == "s" else float(v) for t, v in cells if v is not None]


def test_one_answer_as_briefing():
    """By its suffix alone; the numbers are those of the data file."""
    with Place() as place:
        question = ["analyse", "trend", "--by", "type", "--interval", "year"]
        place.run(*question, "-o", "a.xlsx")
        place.run(*question, "--exporter", "briefing-csv", "-o", "a.csv")
        rows = list(csv.reader(io.StringIO((place.folder / "a.csv").read_text(encoding="utf-8"))))
        book = {row[0]: row for row in workbook_rows(place.folder / "a.xlsx") if row}
        check(len(rows) > 4, rows)
        for row in rows[1:]:
            equal([float(cell) for cell in row[2:4]], book[row[0]][2:4], row[0])
        for suffix in ("docx", "html", "md"):
            place.run("chart", "trend", "--by", "type", "--interval", "year", "-o", "b." + suffix)
        place.fails(1, *question, "-o", "a.xlsx", says=["a.xlsx", "exists already"])
        place.fails(1, *question, "-o", "a.doc", says=["a.doc", ".svg, .pdf, .png, .csv", ".docx", ".xlsx"])


def test_comparisons():
    """Sides are drawn by charts of groups, and asked of the analysis that compares; nothing leaves them out in silence."""
    with Place() as place:
        sides = ["--where", "receiver=UKR", "--versus", "where:receiver=USA"]
        rows = place.rows("analyse", "compare", *sides, "--interval", "year")
        for name, code in zip(dict.fromkeys(row["side"] for row in rows), ("UKR", "USA")):
            alone = place.rows("analyse", "total", "--where", "receiver=" + code)
            dated = sum(int(row["incidents"] or 0) for row in rows if row["side"] == name)
            equal(dated, int(alone[0]["incidents"]), name)
        place.run("chart", "trend", *sides, "--interval", "year", "-o", "sides.svg")
        content = (place.folder / "sides.svg").read_text()
        check("Ukraine" in content and "United States" in content)
        place.fails(2, "chart", "tilemap", *sides, "-o", "map.svg", says=["tilemap", "--versus"])
        place.fails(2, "analyse", "trend", *sides, says=["trend", "compare"])


def test_lists():
    with Place(prepare=False) as place:
        for name in ("analyses", "charts", "dimensions", "exporters", "intervals", "profiles", "readers", "rules"):
            rows = place.rows("list", name)
            check(rows and all(row["id"] and row["label"] for row in rows), name)
            equal(len({row["id"] for row in rows}), len(rows), name)
        equal({row["id"] for row in place.rows("list", "profiles")} >= {"cfr", "eurepoc", "normwatch"}, True)


def test_formulas_are_harmless():
    with Place(prepare=False) as place:
        cells = ["=1+1", "+49", "-2", "@SUM(A1)"]
        text = "".join('{0},{0},,2017,,,{0},,UKR,energy,disruption,,\n'.format(cell) for cell in cells)
        place.run("import", place.write("formulas.csv", HEADER + text))
        for arguments in (["incidents"], ["analyse", "total", "--by", "initiator"]):
            for row in place.rows(*arguments):
                for cell in row.values():
                    check(not re.match(r"[=+@\t\r]|-[^0-9]|-\d+$", cell), arguments, cell)
        equal({row["key"].lstrip("'") for row in place.rows("incidents")}, set(cells))


def test_table_to_read():
    with Place() as place:
        lines = place.run("datasets", "--format", "table").splitlines()
        check(lines[0].startswith("dataset  ") and lines[1].startswith("sample   "), lines)
        text = place.run("analyse", "total", "--by", "initiator", "--format", "table")
        check("Reported incidents" in text and "Source:" in text, text)


def test_cfr():
    for release, total, undated, responses in (("cfr-2019", 297, 3, 58), ("cfr-2021", 513, 7, 87)):
        truth = json.loads(dataset(release, "truth.json").read_text())
        with Place(prepare=False) as place:
            report = place.json("import", *dataset(release).glob("*.csv"))
            equal((report["incidents"], report["responses"]), (total, responses))
            found = counts(place.rows("analyse", "total", "--by", "initiator"), "initiator")
            for label, incidents in truth["sponsor_top10"]:
                # The file writes the United States in two ways, so that a count of labels is no count of a state.
                if label in STATES and label != "United States":
                    equal(found[STATES[label]], incidents, label)
            years = counts(place.rows("analyse", "trend"), "period")
            equal(years.pop("undated"), undated)
            equal({year: n for year, n in years.items() if n}, {y: n for y, n in truth["by_year"].items() if y != "unknown"})


def test_eurepoc():
    truth = json.loads(dataset("eurepoc-1.1", "truth.json").read_text())
    with Place(prepare=False) as place:
        report = place.json("import", *dataset("eurepoc-1.1").glob("*.csv"))
        equal((report["incidents"], report["claims"], report["rejected"]), (1643, 1966, 0))
        equal(report["duplicates"], truth["receiver_exact_duplicate_rows"])
        for dimension, known in (("initiator", "initiator_top10_all_labels"), ("receiver", "receiver_top15")):
            found = counts(place.rows("analyse", "total", "--by", dimension), dimension)
            for label, incidents in truth[known]:
                if label in STATES:
                    equal(found[STATES[label]], incidents, dimension + " " + label)
        fractions = {row["initiator"]: row["incidents"]
                     for row in place.rows("analyse", "total", "--by", "initiator", "--count", "fractional")}
        equal((float(fractions["CHN"]), round(float(fractions["USA"]), 2)), (236.5, 45.45))
        years = counts(place.rows("analyse", "trend", "--where", "initiator=RUS", "--by", "initiator", "--top", "1"), "period")
        all_years = counts(place.rows("analyse", "trend"), "period")
        equal({y: n for y, n in all_years.items() if n}, {("undated" if y == "unknown" else y): n for y, n in truth["by_year"].items()})
        check(years, "a narrowed question has periods")
        equal(sum(counts(place.rows("analyse", "trend", "--where", "initiator=RUS"), "period").values()), 163)


if __name__ == "__main__":
    tap.main(__name__)
