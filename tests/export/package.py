"""The zip package of an office document, as other programs see it.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import struct
import xml.etree.ElementTree as ElementTree
import zipfile

from tap import check, equal

SIGNATURE = b"\x89PNG\r\n\x1a\n"


class Package:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.names = self.zip.namelist()
        equal(len(set(self.names)), len(self.names), "a part stands there twice")
        equal(self.zip.testzip(), None, "a checksum is wrong")

    def xml(self, name):
        return ElementTree.fromstring(self.zip.read(name))

    def check_xml(self):
        """Every part of XML is well-formed and nothing but UTF-8."""
        for name in self.names:
            if name.endswith((".xml", ".rels", ".svg")):
                self.xml(name)
                self.zip.read(name).decode("utf-8")

    def check_times(self):
        """Of the document's last change, not of this run."""
        equal({info.date_time for info in self.zip.infolist()}, {(2023, 3, 31, 0, 0, 0)})

    def check_picture(self, stem, width, height):
        """The same figure as drawing and as dots, 192 an inch. Lengths in points."""
        drawing = self.xml(stem + ".svg")
        dots = self.zip.read(stem + ".png")
        equal(drawing.tag, "{http://www.w3.org/2000/svg}svg")
        equal(dots[:8], SIGNATURE)
        sides = struct.unpack(">II", dots[16:24])
        for side, length, attribute in zip(sides, (width, height), ("width", "height")):
            check(abs(side / 192 * 72 - length) < 1, "dots", side, length)
            check(abs(float(drawing.get(attribute).rstrip("px")) / 96 * 72 - length) < 1, "drawing", drawing.get(attribute), length)


def squeeze(text):
    return " ".join(text.split())


def texts(passages):
    """Everything that a reader has to find, one text at a time."""
    for passage in passages:
        if "runs" in passage:
            yield "".join(run["text"] for run in passage["runs"])
        number = "value" in passage
        for part in ("title", "subtitle", "caption", "note", "source", "value", "label", "id"):
            # The sentence of a number says what its title does.
            if part in passage and not (number and part.endswith("title")):
                yield passage[part]
        for column in passage.get("columns", []):
            if not column["data"]:
                yield from (column[part] for part in ("above", "label") if part in column)
        for row in passage.get("rows", []):
            yield from (cell["text"] for cell, column in zip(row["cells"], passage["columns"]) if not column["data"])
        yield from passage.get("notes", [])
