"""Briefings as workbooks, read by zipfile, ElementTree and LibreOffice: numbers are numbers, texts never formulas.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

import written
from written import at_most, write
import tap
from tap import Skip, check, equal

M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CALC_SECONDS = 60  # a converter that needs longer hangs


def unescape(text):
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), text)


class Book:
    def __init__(self, document):
        self.path, self.passages = write(document, "briefing-xlsx", document + ".xlsx")
        self.zip = zipfile.ZipFile(self.path)
        self.strings = ["".join(t.text or "" for t in si.iter(M + "t")) for si in self.tree("xl/sharedStrings.xml")]
        targets = {relation.get("Id"): relation.get("Target") for relation in self.tree("xl/_rels/workbook.xml.rels")}
        self.parts = {sheet.get("name"): targets[sheet.get(R + "id")] for sheet in self.tree("xl/workbook.xml").iter(M + "sheet")}
        self.sheets = {name: self.tree("xl/" + part) for name, part in self.parts.items()}
        styles = self.tree("xl/styles.xml")
        formats = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(M + "numFmt")}
        self.formats = [formats.get(xf.get("numFmtId"), xf.get("numFmtId")) for xf in styles.find(M + "cellXfs")]

    def tree(self, part):
        return ElementTree.fromstring(self.zip.read(part))

    def rows(self, name):
        """Cells of a sheet as {column: value}, by row number; a value is a str or a float."""
        found = {}
        for row in self.sheets[name].iter(M + "row"):
            cells = found.setdefault(int(row.get("r")), {})
            for cell in row:
                value = cell.findtext(M + "v")
                if value is not None:
                    cells[re.match("[A-Z]+", cell.get("r"))[0]] = (
                        unescape(self.strings[int(value)]) if cell.get("t") == "s" else float(value))
        return found

    def format_of(self, name, reference):
        cell = next(c for c in self.sheets[name].iter(M + "c") if c.get("r") == reference)
        return self.formats[int(cell.get("s", "0"))]


def letters(column):
    name = ""
    while column >= 0:
        name, column = chr(ord("A") + column % 26) + name, column // 26 - 1
    return name


def first_row(book, name):
    """The number of the first row below the headings, which stay in sight."""
    pane = book.sheets[name].find(".//{0}pane".format(M))
    equal(pane.get("state"), "frozen", name)
    return int(pane.get("ySplit")) + 1


def with_letter(text, note):
    return text + (" ({})".format(written.letter(note)) if note else "")


def tables(passages):
    return [passage for passage in passages if passage["passage"] == written.TABLE]


def check_tables(document):
    book = Book(document)
    for table in tables(book.passages):
        name = "Table {}".format(table["ordinal"])
        rows, first = book.rows(name), first_row(book, name)
        for c, column in enumerate(table["columns"]):
            equal(rows[first - 1][letters(c)], with_letter(column["label"], column["note"]), name)
        for r, row in enumerate(table["rows"]):
            cells = rows.get(first + r, {})
            for c, cell in enumerate(row["cells"]):
                value = cells.get(letters(c), "")
                if "number" in cell:
                    check(isinstance(value, float) and abs(value - cell["number"]) <= 1e-12 * abs(value), name, r, c, value, cell)
                else:
                    equal(value, with_letter(cell["text"], cell["note"]), name)
        said = [text for row in rows.values() for text in row.values() if isinstance(text, str)]
        for words in (table["title"], table["subtitle"], table["note"],
                      *("({}) {}".format(written.letter(i + 1), note) for i, note in enumerate(table["notes"]))):
            check(words in said, name, "does not say", words)
        check("{} Normwatch seal {}.".format(table["source"], table["id"]) in said, name, "has no source with its seal")
    return book


def test_tables():
    book = check_tables("all")
    equal([name for name in book.sheets if name.startswith("Table")], ["Table 1", "Table 2", "Table 3"])
    check_tables("wide")


def test_figures():
    """The numbers behind them, as EuRepoC 1.1 counts; 227 / 789 by hand."""
    book = Book("all")
    equal(list(book.sheets), ["Figure 1", "Table 1", "Table 2", "Table 3", "Figure 2", "Notes", "Provenance"])
    row = next(row for row in book.rows("Figure 1").values() if row.get("A") == "CHN")
    equal([row[letters(2 + i)] for i in range(19)], [8, 9, 8, 9, 16, 14, 13, 14, 15, 16, 20, 21, 15, 9, 23, 12, 1, 4, 227])
    check(abs(row["V"] - 227 / 789) < 1e-12, row)
    equal(book.format_of("Figure 1", "V{}".format(first_row(book, "Figure 1"))), "0.0%")


def test_number_formats():
    book = Book("all")
    first = first_row(book, "Table 1")
    equal(book.format_of("Table 1", "D{}".format(first + 2)), "#,##0")
    equal(book.format_of("Table 1", "G{}".format(first)), "0.0%", "as many places as are shown")


def test_nothing_runs():
    for document in ("all", "wide"):
        book = Book(document)
        for name, sheet in book.sheets.items():
            check(not list(sheet.iter(M + "f")), name, "has formulas")
            check({cell.get("t") for cell in sheet.iter(M + "c")} <= {"s", None}, name)
        for part in book.zip.namelist():
            check(not re.search("vba|externalLink|connections|embeddings", part), part)
    looks = [text for row in Book("all").rows("Table 1").values() for text in row.values() if str(text).startswith(("=", "+", "-", "@"))]
    equal(sorted(looks), ["+2", "-3", "=1+1", "@sum"])


def test_links():
    book = Book("all")
    targets = {relation.get("Id"): (relation.get("Target"), relation.get("TargetMode")) for relation in
               book.tree("xl/worksheets/_rels/" + os.path.basename(book.parts["Table 2"]) + ".rels")}
    addresses = [targets[link.get(R + "id")] for link in book.sheets["Table 2"].iter(M + "hyperlink")]
    expected = [cell["address"] for row in tables(book.passages)[1]["rows"] for cell in row["cells"] if "address" in cell]
    equal(addresses, [(address, "External") for address in expected])
    leads = [link.get("location") for link in book.sheets["Notes"].iter(M + "hyperlink")]
    equal(leads, ["'{}'!A1".format(name) for name in ("Figure 1", "Table 1", "Table 2", "Table 3", "Figure 2")])


def test_notes():
    book = Book("all")
    said = "\n".join(text for row in book.rows("Notes").values() for text in row.values())
    at = 0
    for passage in book.passages:
        words = [passage[part] for part in ("value", "label", "caption", "id") if part in passage]
        words = words or [run["text"] for run in passage.get("runs", [])]
        at = said.index(words[0].strip(), at) if words else at
        check(all(text.strip() in said for text in words), words)
    check("a link & more (https://example.org/?a=1&b=<2>)" in said, "an address is not lost")


def test_on_paper():
    """Headings come again on every page; a wide table takes several side by side and its names on each."""
    book = Book("wide")
    titles = [name.text for name in book.tree("xl/workbook.xml").iter(M + "definedName") if "Print_Titles" in name.get("name")]
    check("'Table 1'!$A:$A,'Table 1'!$4:$4" in titles, titles)
    setup = book.sheets["Table 1"].find(M + "pageSetup")
    equal((setup.get("orientation"), setup.get("fitToHeight"), setup.get("paperSize")), ("landscape", "0", "9"))
    equal(setup.get("fitToWidth"), "2")
    equal(Book("empty").sheets["Notes"].find(M + "pageSetup").get("paperSize"), "1", "letter")


def test_well_formed():
    if not shutil.which("xmllint"):
        raise Skip("xmllint is not installed")
    for document in ("all", "wide", "empty"):
        with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(write(document, "briefing-xlsx", document + ".xlsx")[0]) as book:
            book.extractall(folder)
            parts = [os.path.join(folder, name) for name in book.namelist()]
            equal(subprocess.run(["xmllint", "--noout", "--nonet", *parts], stderr=subprocess.PIPE).stderr, b"")


def test_same_bytes():
    """In another process, folder and time zone; the dates are those of the document."""
    first = open(write("all", "briefing-xlsx", "one.xlsx")[0], "rb").read()
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Pacific/Auckland"
    try:
        second = open(write("all", "briefing-xlsx", "two.xlsx")[0], "rb").read()
    finally:
        os.environ.pop("TZ")
        if before is not None:
            os.environ["TZ"] = before
    check(first == second, "the same document, other bytes")
    core = Book("all").zip.read("docProps/core.xml").decode()
    equal(re.findall(r"W3CDTF\">([^<]+)<", core), ["2023-03-31T00:00:00Z"] * 2)
    check("Briefing: &lt;states&gt; &amp; 中国" in core and "A think tank" in core, core)


def test_long():
    """10,000 rows and 60,000 numbers in less than 3 s."""
    with at_most(3):
        write("long", "briefing-xlsx", "long.xlsx")
    book = Book("long")
    rows, first = book.rows("Table 1"), first_row(book, "Table 1")
    numbers = [value for row in rows.values() for value in row.values() if isinstance(value, float)]
    equal((len(numbers), sum(numbers)), (60000, 21 * 10000 * 10001 / 2), "the sum of r times c")
    equal(rows[first + 9999], {"A": "Row 10000", "B": 10000, "C": 20000, "D": 30000, "E": 40000, "F": 50000, "G": 60000})


def test_folder_for_temporary_files():
    """Nothing stays in it; where there is none, the message says what to do."""
    environment = dict(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        command = [written.WRITER, "all", "briefing-xlsx", os.path.join(folder, "a.xlsx")]
        temporary = os.path.join(folder, "temporary")
        os.mkdir(temporary)
        subprocess.run(command, stdout=subprocess.PIPE, env={**environment, "TMPDIR": temporary}, check=True)
        equal(os.listdir(temporary), [])
        os.remove(command[3])
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**environment, "TMPDIR": temporary + "/nix"})
        equal(done.returncode, 1)
        check(b"a.xlsx" in done.stderr or b"TMPDIR" in done.stderr, done.stderr)
        equal(os.listdir(folder), ["temporary"])


def test_libreoffice_reads_the_numbers():
    if not written.PLAIN_BUILD:
        raise Skip("the same in the plain build, and slow")
    if not shutil.which("soffice"):
        raise Skip("LibreOffice is not installed")
    book = Book("all")
    with tempfile.TemporaryDirectory() as folder:
        try:
            subprocess.run(["soffice", "-env:UserInstallation=file://{}/profile".format(folder), "--headless", "--convert-to",
                            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{}".format(1 + list(book.sheets).index("Table 1")), "--outdir", folder, book.path],
                           stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=CALC_SECONDS, check=True)
        except subprocess.TimeoutExpired as late:
            raise Skip("LibreOffice does not answer here") from late
        name = next(name for name in os.listdir(folder) if name.endswith(".csv"))
        with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file))
    first = first_row(book, "Table 1") - 1
    for r, row in enumerate(tables(book.passages)[0]["rows"]):
        shown = lines[first + r]
        for c, cell in enumerate(row["cells"]):
            if "number" not in cell:
                equal(shown[c], with_letter(cell["text"], cell["note"]))
            elif cell["text"].endswith("%"):
                equal(shown[c], cell["text"].replace(" ", ""), "12.5 % without its blank")
            else:
                equal(float(shown[c].replace(",", "")), cell["number"])


if __name__ == "__main__":
    tap.main(__name__)
