#!/usr/bin/env python3
"""Prints the rows of a sheet as the tests do, "line: cells parted by |", read without any of the code that is tested.

    workbook-rows.py FILE.xlsx SHEET

The whole file is read into memory, through Python's own zip and XML: an independent opinion on real workbooks.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import datetime
import posixpath
import sys
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DOCUMENT = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DAYS = {14, 15, 16, 17, 22}


def texts(element):
    """The text of a string item: all runs, but not how they are pronounced."""
    if element is None:
        return ""
    own = [item.text or "" for item in element.findall(MAIN + "t")]
    return "".join(own + [run.findtext(MAIN + "t") or "" for run in element.findall(MAIN + "r")])


def column(reference):
    number = 0
    for letter in reference:
        if letter.isdigit():
            break
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def number(text):
    if text.lstrip("-").isdigit():
        return text
    value = float(text)
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else format(value, ".15g")


class Workbook:
    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)
        self.book = self.part("xl/workbook.xml")
        self.strings = [texts(item) for item in self.part("xl/sharedStrings.xml")]
        formats = self.part("xl/styles.xml").find(MAIN + "cellXfs")
        self.days = [int(style.get("numFmtId")) in DAYS for style in formats]
        properties = self.book.find(MAIN + "workbookPr")
        self.epoch = datetime.datetime(1904, 1, 1) if properties.get("date1904") == "1" else datetime.datetime(1899, 12, 30)

    def part(self, path):
        return ElementTree.fromstring(self.archive.read(path))

    def sheet(self, name):
        targets = {relation.get("Id"): relation.get("Target") for relation in self.part("xl/_rels/workbook.xml.rels")}
        for sheet in self.book.iter(MAIN + "sheet"):
            if sheet.get("name") == name:
                return self.part(posixpath.join("xl", targets[sheet.get(DOCUMENT + "id")]))
        raise SystemExit("no sheet " + name)

    def text(self, cell):
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return texts(cell.find(MAIN + "is"))
        value = cell.findtext(MAIN + "v") or ""
        if kind == "s":
            return self.strings[int(value)]
        if kind == "b":
            return {"0": "False", "1": "True"}[value]
        if kind != "n" or value == "":
            return value
        if self.days[int(cell.get("s", "0"))]:
            moment = self.epoch + datetime.timedelta(days=float(value))
            return moment.strftime("%Y-%m-%d" if moment.time() == datetime.time() else "%Y-%m-%d %H:%M:%S")
        return number(value)


def main(path, name):
    book = Workbook(path)
    width = 0
    for row in book.sheet(name).iter(MAIN + "row"):
        cells = {column(cell.get("r")): text for cell in row if (text := book.text(cell)) != ""}
        if not cells:
            continue
        width = width or max(cells) + 1
        line = "|".join(cells.get(place, "") for place in range(max(width, max(cells) + 1)))
        sys.stdout.write("{}: {}\n".format(row.get("r"), line.replace("\n", "\\n").replace("\r", "\\r")))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    main(*sys.argv[1:])
