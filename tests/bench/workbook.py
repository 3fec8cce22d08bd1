#!/usr/bin/env python3
"""Writes a CSV file down as a workbook: the same rows, numbers as numbers, dates as serial numbers, the same bytes each time.

    workbook.py TABLE.csv TABLE.xlsx shared|inline

shared: texts in a table of their own, as spreadsheet programs do; inline: in the cells, as many libraries do.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import datetime
import re
import sys
import zipfile
from xml.sax.saxutils import escape

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
PARTS = {
    "_rels/.rels": RELATIONS.format('<Relationship Id="r1" Type="{}/officeDocument" Target="xl/workbook.xml"/>'.format(RELATION)),
    "xl/workbook.xml": '<workbook {} xmlns:r="{}"><sheets><sheet name="Incidents" sheetId="1" r:id="r1"/></sheets></workbook>'.format(
        MAIN, RELATION),
    "xl/_rels/workbook.xml.rels": RELATIONS.format("".join(
        '<Relationship Id="r{}" Type="{}/{}" Target="{}"/>'.format(number, RELATION, kind, target) for number, (kind, target) in enumerate(
            [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")], 1))),
    "xl/styles.xml": '<styleSheet {}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'.format(MAIN),
}
DAY = re.compile(r"\d{4}-\d\d-\d\d$")
NUMBER = re.compile(r"0$|[1-9]\d{0,14}$")


def letters(column):
    text = ""
    while column >= 0:
        text = chr(65 + column % 26) + text
        column = column // 26 - 1
    return text


def cell(place, value, shared):
    if value == "":
        return ""
    if NUMBER.match(value):
        return '<c r="{}"><v>{}</v></c>'.format(place, value)
    if DAY.match(value):
        days = (datetime.date.fromisoformat(value) - datetime.date(1899, 12, 30)).days
        return '<c r="{}" s="1"><v>{}</v></c>'.format(place, days)
    if shared is None:
        return '<c r="{}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>'.format(place, escape(value))
    return '<c r="{}" t="s"><v>{}</v></c>'.format(place, shared.setdefault(value, len(shared)))


def write_sheet(part, rows, shared):
    part.write('<worksheet {}><sheetData>'.format(MAIN).encode())
    for number, row in enumerate(rows, 1):
        cells = "".join(cell(letters(column) + str(number), value, shared) for column, value in enumerate(row))
        part.write('<row r="{}">{}</row>'.format(number, cells).encode())
    part.write(b"</sheetData></worksheet>")


def part(archive, path):
    """Opened for writing, with no date but zip's first."""
    entry = zipfile.ZipInfo(path)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return archive.open(entry, "w")


def main(source, target, kind):
    shared = {} if kind == "shared" else None
    with zipfile.ZipFile(target, "w") as archive, open(source, encoding="utf-8", newline="") as table:
        for path, text in PARTS.items():
            with part(archive, path) as stream:
                stream.write(text.encode())
        with part(archive, "xl/worksheets/sheet1.xml") as stream:
            write_sheet(stream, csv.reader(table), shared)
        with part(archive, "xl/sharedStrings.xml") as stream:
            stream.write("<sst {}>".format(MAIN).encode())
            for text in shared or {}:
                stream.write('<si><t xml:space="preserve">{}</t></si>'.format(escape(text)).encode())
            stream.write(b"</sst>")


if __name__ == "__main__":
    main(*sys.argv[1:])
