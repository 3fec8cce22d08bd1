"""A document built by hand, written into a file by the program write-document; and what has to stand in it.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import json
import os
import resource
import subprocess
import tempfile

from tap import check

PLAIN_BUILD = os.environ["NW_PLAIN_BUILD"] == "1"  # nothing watches memory
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


@contextlib.contextmanager
def at_most(seconds):
    """Of the processor, whatever else the machine has to do; sanitizers may take ten times as long."""
    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    before = used()
    yield
    limit = seconds * (1 if PLAIN_BUILD else 10)
    check(used() - before < limit, "took", used() - before)


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def columns(table):
    """Positions of the columns that are read."""
    return [i for i, column in enumerate(table["columns"]) if not column["data"]]


def letter(note):
    return "" if note == 0 else chr(ord("a") + note - 1)
