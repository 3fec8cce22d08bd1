"""Briefings as DOCX and ODT, opened by LibreOffice: words and numbers on its pages, headings that come again, turned sheets,
and seals that are still there when it has saved.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import re
import shutil
import subprocess
import unicodedata

import tap
import written
from package import Package, texts
from tap import Skip, check, equal
from written import FOLDER, write

SECONDS = 60
FORMATS = ["docx", "odt"]
DOCUMENTS = ["all", "turned", "wide", "empty"]


def convert(to, ending, folder):
    """All documents in one go, since starting takes longest. Paths by document and format."""
    if not written.PLAIN_BUILD:
        raise Skip("the same in the plain build, and slow")
    for program in ("soffice", "pdftotext", "pdfinfo"):
        if not shutil.which(program):
            raise Skip("no {} here".format(program))
    out = os.path.join(FOLDER.name, folder)
    found = {(name, kind): os.path.join(out, "{}-{}.{}".format(name, kind, ending)) for name in DOCUMENTS for kind in FORMATS}
    if os.path.isdir(out):
        return found
    paths = [write(name, "briefing-" + kind, "{}-{}.{}".format(name, kind, kind))[0] for name, kind in found]
    try:
        subprocess.run(["soffice", "-env:UserInstallation=file://{}/profile".format(FOLDER.name), "--headless", "--convert-to", to,
                        "--outdir", out, *paths], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=SECONDS, check=True)
    except subprocess.TimeoutExpired as late:
        raise Skip("LibreOffice does not answer here") from late
    return found


def pages(path):
    done = subprocess.run(["pdftotext", "-layout", path, "-"], stdout=subprocess.PIPE, check=True)
    return done.stdout.decode("utf-8").split("\f")[:-1]


def letters(text):
    """Without what lines and their direction change: blanks, marks of direction, and the forms of joined letters."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in text if not letter.isspace() and unicodedata.category(letter) not in ("Cf", "Mn"))



def test_words_and_numbers():
    for (name, kind), path in convert("txt:Text (encoded):UTF8", "txt", "words").items():
        words = letters(written.read(path))
        for text in texts(write(name, "briefing-" + kind, "again." + kind)[1]):
            check(letters(text) in words, name, kind, text)


def test_words_on_pages():
    """What is on paper: words of one line, as there are other lines on it."""
    for (name, kind), path in convert("pdf", "pdf", "pages").items():
        text = letters("".join(pages(path)))
        for passage in write(name, "briefing-" + kind, "again." + kind)[1]:
            for row in passage.get("rows", []):
                for cell, column in zip(row["cells"], passage["columns"]):
                    if column["kind"] == written.FIGURES:
                        check(letters(cell["text"]) in text, name, kind, cell["text"])
            for part in ("title", "id", "value"):
                if part in passage and not (part == "title" and "value" in passage):
                    check(letters(passage[part]) in text, name, kind, passage[part])


def test_headings_come_again():
    found = convert("pdf", "pdf", "pages")
    for kind in FORMATS:
        sheets = pages(found["turned", kind])
        equal(len(sheets), 2, "a title and a table of 40 rows")
        for sheet in sheets:
            check(re.search(r"Attributed to +2000 +2001", sheet), kind, sheet)
        rows = [int(row) for sheet in sheets for row in re.findall(r"^ *Row (\d+) ", sheet, re.MULTILINE)]
        equal(rows, list(range(1, 41)), kind)


def test_captions_stay_with_tables():
    """A part of a split table is on the page of its caption."""
    found = convert("pdf", "pdf", "pages")
    for kind in FORMATS:
        for sheet in pages(found["wide", kind]):
            for label in re.finditer(r"Table 1, part \d of \d\s*\n", sheet):
                check(sheet[label.end():].lstrip().startswith("Attributed to"), kind, sheet)


def test_sheets_are_turned():
    found = convert("pdf", "pdf", "pages")
    for kind in FORMATS:
        info = subprocess.run(["pdfinfo", "-f", "1", "-l", "9", found["turned", kind]], stdout=subprocess.PIPE, check=True).stdout
        sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", info.decode())
        equal([round(float(width)) > round(float(height)) for width, height in sizes], [True, True], kind)
        equal({(round(float(a)), round(float(b))) for a, b in [sorted(size, key=float) for size in sizes]}, {(595, 842)}, kind)


def test_footers():
    found = convert("pdf", "pdf", "pages")
    for kind in FORMATS:
        sheets = pages(found["all", kind])
        for number, sheet in enumerate(sheets, 1):
            check("Page {} of {}".format(number, len(sheets)) in sheet, kind, sheet)


def seals_of(path):
    package = Package(path)
    if path.endswith(".odt"):
        meta = package.zip.read("meta.xml").decode("utf-8")
        fields = [field.text for field in package.xml("meta.xml").iter() if field.tag.endswith("}user-defined")
                  and any(value == "Normwatch seals" for value in field.attrib.values())]
        check(fields, meta)
        return json.loads(fields[0])
    items = [package.xml(name) for name in package.names if re.fullmatch(r"customXml/item\d+\.xml", name)]
    return json.loads(next(item.text for item in items if item.tag == "{urn:normwatch:seals}seals"))


def test_seals_stay_when_saved():
    for kind in FORMATS:
        path = convert(kind, kind, "saved-" + kind)["all", kind]
        original = write("all", "briefing-" + kind, "original." + kind)[0]
        equal(seals_of(path), seals_of(original), kind)


if __name__ == "__main__":
    tap.main(__name__)
