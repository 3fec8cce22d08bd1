"""What is pasted: tables as a spreadsheet and a word processor take them, pictures as such.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import glob
import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import written
from written import write, read
import tap
from tap import check, equal

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
GUARD = "\u200b"
# Tabulators, quotation marks, UTF-8, English, numbers found, blanks not taken away, formulas run.
LINES = "CSV:9,34,76,1,,1033,false,true,false,false,false,1,true"


def copied(mime_type):
    """Path of each exhibit that has the type by its number, and the exhibits."""
    path, passages = write("all", mime_type, "copy-" + mime_type.replace("/", "-"))
    exhibits = {n: p for n, p in enumerate((p for p in passages if "id" in p), 1)}
    files = [file for file in glob.glob(path + "-*") if re.search(r"-\d+$", file)]
    return {int(file.rsplit("-", 1)[1]): file for file in files}, exhibits


def same(text):
    return text.replace(GUARD, "").strip()


def number_of(cell):
    """As the table shows it: "1,643", "12.5 %"; None: it is none."""
    text = cell["text"].replace(",", "")
    try:
        return float(text[:-2]) / 100 if text.endswith(" %") else float(text)
    except ValueError:
        return None


def test_types():
    for mime_type, kinds in (("text/html", {written.TABLE}), ("text/tab-separated-values", {written.TABLE}),
                             ("text/plain", {written.TABLE, written.NUMBER}), ("image/png", {written.FIGURE}),
                             ("image/svg+xml", {written.FIGURE})):
        files, exhibits = copied(mime_type)
        equal(sorted(files), [n for n, p in sorted(exhibits.items()) if p["passage"] in kinds], mime_type)


def test_lines():
    files, exhibits = copied("text/tab-separated-values")
    for n, file in files.items():
        table = exhibits[n]
        shown = written.columns(table)
        with open(file, encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines, "excel-tab"))
        at = rows.index([])
        for row in rows[:at]:
            equal(len(row), len(shown) if table["rows"] or row is rows[0] else 1)
            for cell in row:
                check(not cell.lstrip().startswith(("=", "+", "-", "@")), cell)
        for row, want in zip(rows[1:at], table["rows"]):
            cells = want["cells"] if want["kind"] != written.SECTION else want["cells"][:1]
            for cell, i in zip(row, shown[:len(cells)] if len(cells) > 1 else [0]):
                wanted = number_of(want["cells"][i]) if table["columns"][i]["kind"] == written.FIGURES else None
                if wanted is None:
                    equal(same(cell), want["cells"][i]["text"])
                else:
                    equal(float(cell[:-1]) / 100 if cell.endswith("%") else float(cell), wanted)
        equal([row[0] for row in rows[at + 1:]], [table[part] for part in ("title", "subtitle", "note", "source", "id")])


def convert(file, suffix, filter_name, target):
    if not written.PLAIN_BUILD:
        raise tap.Skip("the same in the plain build, and slow")
    if shutil.which("soffice") is None:
        raise tap.Skip("LibreOffice is not installed")
    given = file + suffix
    shutil.copyfile(file, given)
    folder = written.FOLDER.name
    subprocess.run(["soffice", "--headless", "-env:UserInstallation=file://" + os.path.join(folder, "office"),
                    "--infilter=" + filter_name, "--convert-to", target, "--outdir", folder, given],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=100)
    return given.rsplit(".", 1)[0] + "." + target.split(":")[0]


def sheet(path):
    """Rows of (number or text) as the spreadsheet has them."""
    rows = []
    for row in ElementTree.parse(path).getroot().iter(TABLE + "table-row"):
        cells = []
        for cell in row:
            check(cell.get(TABLE + "formula") is None, "it runs", cell.get(TABLE + "formula"))
            value = cell.get(OFFICE + "value")
            text = "\n".join("".join(line.itertext()) for line in cell)
            cells += [float(value) if value is not None else text] * min(int(cell.get(TABLE + "number-columns-repeated", "1")), 50)
        rows.append(cells)
    return rows


def check_sheet(path, table):
    shown = written.columns(table)
    rows = {same(row[0]): row for row in sheet(path) if row and isinstance(row[0], str)}
    found = 0
    for want in table["rows"]:
        # Blanks one after the other, and what is written from right to left, may be isolated.
        row = rows.get(want["cells"][shown[0]]["text"])
        check(row is not None, want["cells"][shown[0]]["text"], list(rows))
        for cell, i in zip(row, shown):
            number = number_of(want["cells"][i])
            if table["columns"][i]["kind"] == written.FIGURES and number is not None:
                equal(cell, number, want["cells"][0]["text"])
                found += 1
    equal(found, 10 * 5 - 1 + 1)  # ten names, one without a number in one column, and the total


def test_spreadsheet_takes_lines():
    files, exhibits = copied("text/tab-separated-values")
    check_sheet(convert(files[3], ".tsv", LINES, "fods"), exhibits[3])


def test_spreadsheet_takes_html():
    files, exhibits = copied("text/html")
    check_sheet(convert(files[3], ".html", "HTML (StarCalc)", "fods"), exhibits[3])


def test_word_processor_takes_html():
    files, exhibits = copied("text/html")
    text = read(convert(files[4], ".htm", "HTML (StarWriter)", "txt:Text (encoded):UTF8")).replace("\r", "")
    table = exhibits[4]
    for words in [table["title"], table["subtitle"], table["note"], table["source"], table["id"]]:
        check(words in text, words, text)
    for row in table["rows"]:
        for cell in row["cells"]:
            check(cell["text"] in text, cell["text"], text)


def test_pictures():
    """With title and source inside: nothing else goes with them."""
    files, exhibits = copied("image/svg+xml")
    for n, file in files.items():
        root = ElementTree.parse(file).getroot()
        equal(root.find("{http://www.w3.org/2000/svg}title").text, exhibits[n]["title"])
        seal = json.loads(root.find("{http://www.w3.org/2000/svg}metadata").text)
        equal(seal["source"], exhibits[n]["source"])
    for file in copied("image/png")[0].values():
        with open(file, "rb") as picture:
            data = picture.read()
        equal(data[:8], b"\x89PNG\r\n\x1a\n")
        equal(int.from_bytes(data[16:20], "big"), 1600)  # twice 800: for screens and for print


tap.main(__name__)
