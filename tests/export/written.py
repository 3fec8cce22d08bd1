"""A document built by hand, written into a file by the program write-document; and what has to stand in it.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import subprocess
import tempfile

WRITER = os.environ["NW_WRITE_DOCUMENT"]
FOLDER = tempfile.TemporaryDirectory(prefix="normwatch-export-")

TITLE, BYLINE, HEADING, PARAGRAPH, ITEM, FIGURE, TABLE, NUMBER, BREAK = range(9)  # NwPassageKind
HEAD, TEXT, DATE, FIGURES = range(4)  # NwColumnKind
PLAIN, SECTION, TOTAL = range(3)  # NwRowKind
BOLD, ITALIC, CODE = 1, 2, 4  # NwRunLook


def write(document, exporter, name):
    """The path of the file, and the passages that it was written from."""
    path = os.path.join(FOLDER.name, name)
    done = subprocess.run([WRITER, document, exporter, path], stdout=subprocess.PIPE, check=True)
    return path, json.loads(done.stdout)


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def columns(table):
    """Positions of the columns that are read."""
    return [i for i, column in enumerate(table["columns"]) if not column["data"]]


def letter(note):
    return "" if note == 0 else chr(ord("a") + note - 1)
