#!/usr/bin/env python3
"""A whole briefing over the real datasets in every format, read back by other programs and compared with plain SQL.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import html.parser
import os
import re
import shutil
import sqlite3
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile

import tap
import whole
from program import Place, dataset
from tap import Skip, check, equal

FORMATS = ["pdf", "docx", "odt", "html", "md", "tex", "xlsx"]
YEARS = range(2010, 2023)
STATES = {"CHN": "China", "IRN": "Iran", "PRK": "North Korea", "RUS": "Russian Federation", "USA": "United States"}
PLACE = Place(prepare=False)


def prepared():
    """The place with library, briefing and its files; made once."""
    if not PLACE.library.exists():
        PLACE.run("import", *sorted(dataset("eurepoc-1.1").glob("*.csv")))
        PLACE.run("import", dataset("dcid-2.0", "DCID_2.0_Release_update_February_2023.xlsx"))
        PLACE.run("import", dataset("cfr-2021", "cyber-operations-incidents.csv"))
        PLACE.write("whole.normwatch-briefing", whole.briefing())
        for suffix in FORMATS:
            PLACE.run("brief", "whole.normwatch-briefing", "-o", "out." + suffix)
    return PLACE


def sql(query, *values):
    with contextlib.closing(sqlite3.connect(prepared().library)) as db:
        return db.execute(query, values).fetchall()


def read(suffix):
    return (prepared().folder / ("out." + suffix)).read_text(encoding="utf-8")


def tool(*command):
    if not shutil.which(command[0]):
        raise Skip("{} is not installed".format(command[0]))
    return subprocess.run(list(map(str, command)), capture_output=True, check=True, timeout=300).stdout.decode()


# ---- tables as lists of rows of texts, in the order of the document ----

def local(element):
    return element.tag.rpartition("}")[2]


def text_of(element):
    return "".join(element.itertext()).strip()


def package_tables(suffix, part, table, row, cell):
    """Of an office document; repeated and covered cells do not matter here."""
    with zipfile.ZipFile(prepared().folder / ("out." + suffix)) as package:
        root = ElementTree.fromstring(package.read(part))
    return [[[text_of(c) for c in r if local(c) == cell] for r in t.iter() if local(r) == row] for t in root.iter() if local(t) == table]


class Tables(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tables, self.cell = [], None

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.cell = ""

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.tables[-1][-1].append(self.cell.strip())
            self.cell = None


def html_tables():
    parser = Tables()
    parser.feed(read("html"))
    return parser.tables


def markdown_tables():
    tables, last = [], ""
    for line in read("md").splitlines():
        if line.startswith("|"):
            if not last.startswith("|"):
                tables.append([])
            tables[-1].append([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
        last = line
    return tables


def latex_tables():
    tables = re.findall(r"\\begin\{longtable\}.*?\\end\{longtable\}", read("tex"), re.DOTALL)
    return [[[cell.strip() for cell in re.split(r"(?<!\\)&", row)] for row in re.split(r"\\\\", table)] for table in tables]


def xlsx_tables():
    """Cells of the sheets "Table 1" …, numbers as numbers."""
    name = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(prepared().folder / "out.xlsx") as package:
        shared = [text_of(item) for item in ElementTree.fromstring(package.read("xl/sharedStrings.xml")).iter(name + "si")]
        sheets = [sheet.get("name") for sheet in ElementTree.fromstring(package.read("xl/workbook.xml")).iter(name + "sheet")]
        tables = []
        for number, sheet in enumerate(sheets, 1):
            if not sheet.startswith("Table"):
                continue
            rows = []
            for row in ElementTree.fromstring(package.read("xl/worksheets/sheet{}.xml".format(number))).iter(name + "row"):
                values = [(cell.get("t"), cell.findtext(name + "v")) for cell in row.iter(name + "c")]
                rows.append([shared[int(value)] if kind == "s" else value for kind, value in values if value is not None])
            tables.append(rows)
    return tables


TABLES = {
    "docx": lambda: package_tables("docx", "word/document.xml", "tbl", "tr", "tc"),
    "odt": lambda: package_tables("odt", "content.xml", "table", "table-row", "table-cell"),
    "html": html_tables,
    "md": markdown_tables,
    "tex": latex_tables,
    "xlsx": xlsx_tables,
}


def number(text):
    """5 of "5", "5 a", "1,643" and "5.0"; None of words."""
    match = re.fullmatch(r"([\d,]+(?:\.0+)?)(?: ?\\?\w*)?", text)
    return int(float(match[1].replace(",", ""))) if match else None


def states_by_years():
    counts = sql("""SELECT code, CAST (substr (start, 1, 4) AS INTEGER) AS year, count(DISTINCT incident)
        FROM mark JOIN incident_list USING (incident, release) JOIN release_list USING (release)
        WHERE dataset = 'eurepoc' AND dimension = 'initiator' AND year BETWEEN 2010 AND 2022 GROUP BY 1, 2""")
    found = {(code, year): n for code, year, n in counts}
    return {name: [found.get((code, year), 0) for year in YEARS] for code, name in STATES.items()}


def numbers_after(tables, name):
    """All numbers that stand in rows of that name, in order: a table may be split by columns."""
    return [number(cell) for table in tables for row in table if is_named(row, name) for cell in row if number(cell) is not None]


def is_named(row, name):
    return any(cell.splitlines()[-1:] == [name] for cell in row)


def begins_with(found, expected, *what):
    check(any(found[i:i + len(expected)] == expected for i in range(len(found))), *what, "found", found, "expected", expected)


# ---- tests ----

def test_there_is_enough():
    text = whole.briefing()
    equal((text.count("Kind=figure"), text.count("Kind=table")), (12, 10))
    check(len(text.split()) >= 3000)


def test_written():
    for suffix in FORMATS:
        check((prepared().folder / ("out." + suffix)).stat().st_size > 5000, suffix)


def test_same_bytes():
    for suffix in FORMATS:
        folder = prepared().folder
        (folder / "again").mkdir(exist_ok=True)
        prepared().run("brief", "whole.normwatch-briefing", "-o", "again/out." + suffix)
        check((folder / "again" / ("out." + suffix)).read_bytes() == (folder / ("out." + suffix)).read_bytes(), suffix)


def test_not_overwritten():
    before = (prepared().folder / "out.pdf").read_bytes()
    prepared().fails(1, "brief", "whole.normwatch-briefing", "-o", "out.pdf", says=["out.pdf"])
    equal((prepared().folder / "out.pdf").read_bytes(), before)


def test_states_by_years_in_every_format():
    expected = states_by_years()
    for suffix, tables in TABLES.items():
        for name, counts in expected.items():
            begins_with(numbers_after(tables(), name), counts, suffix, name)


def test_states_by_years_on_pages():
    text = tool("pdftotext", "-layout", prepared().folder / "out.pdf", "-")
    start = text.index("Table 1 ")
    part = text[start:text.index("Table 2 ", start)]
    for name, counts in states_by_years().items():
        rows = [line.split(name, 1)[1] for line in part.splitlines() if line.strip().startswith(name + "  ")]
        begins_with([int(n) for row in rows for n in re.findall(r"(?<![\d.])\d+(?![\d.])", row)], counts, name)


def test_dyads():
    pairs = dict(((a, b), n) for a, b, n in sql("""SELECT a.code, b.code, count(DISTINCT a.incident) FROM mark a
        JOIN mark b USING (incident, release) JOIN release_list USING (release) WHERE dataset = 'eurepoc'
        AND a.dimension = 'initiator' AND b.dimension = 'receiver' GROUP BY 1, 2"""))
    for suffix in TABLES:
        found = numbers_after(TABLES[suffix](), "China")
        check(pairs["CHN", "USA"] in found, suffix, found, pairs["CHN", "USA"])


def test_words_of_every_block():
    for suffix, text in (("html", read("html")), ("md", read("md")), ("pdf", tool("pdftotext", prepared().folder / "out.pdf", "-"))):
        plain = re.sub(r"\s+", " ", text)
        for n in range(1, 13):
            check("Figure no. {}".format(n) in plain.replace("\\", ""), suffix, n)
        check("中文报告的网络事件" in plain, suffix)
        check("weighs what the dataset records" in plain, suffix)
    check("<b>not bold</b>" not in read("html"), "what an author writes is no markup")


def test_incidents_of_one_state():
    titles = [title for title, in sql("""SELECT DISTINCT incident_list.title FROM incident_list JOIN mark USING (incident, release)
        JOIN release_list USING (release) WHERE dataset = 'eurepoc' AND dimension = 'receiver' AND code = 'EST'""")]
    equal(len(titles), 3)
    for suffix in TABLES:
        cells = {cell for table in TABLES[suffix]() for row in table for cell in row}
        for title in titles:
            check(any(title[:40] in re.sub(r"\\(.)", r"\1", cell) for cell in cells), suffix, title)


def test_numbers_of_the_design():
    """M3: 14 before, 8 after, ratio 0.571 [0.208, 1.460]; 240 incidents are attributed to China."""
    for suffix in ("html", "md"):
        for fact in ("0.571", "0.208", "1.460", "240"):
            check(fact in read(suffix), suffix, fact)


def test_verified():
    for suffix in FORMATS:
        rows = prepared().rows("verify", "out." + suffix)
        check(len(rows) >= (10 if suffix == "tex" else 22), suffix, len(rows))
        equal({row["outcome"] for row in rows}, {"identical"}, suffix)


def test_second_machine():
    with Place(prepare=False) as other:
        shutil.copy(prepared().library, other.library)
        shutil.copy(prepared().folder / "whole.normwatch-briefing", other.folder)
        shutil.copy(prepared().folder / "out.pdf", other.folder)
        equal({row["outcome"] for row in other.rows("verify", "out.pdf")}, {"identical"})
        other.run("brief", "whole.normwatch-briefing", "-o", "mine.pdf")
        equal((other.folder / "mine.pdf").read_bytes(), (other.folder / "out.pdf").read_bytes())


def test_pages_as_pictures():
    """Every page has ink, and none in its margins but the last lines of the foot."""
    folder = prepared().folder
    tool("pdftoppm", "-r", "50", "-gray", folder / "out.pdf", folder / "page")
    pages = sorted(folder.glob("page-*.pgm"))
    check(len(pages) >= 12)
    for path in pages:
        data = path.read_bytes()
        width, height = map(int, re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data).groups())
        pixels = data[-width * height:]
        rows = [pixels[y * width:(y + 1) * width] for y in range(height)]
        edge = 20  # pixels, of 29 in the margin
        check(min(pixels) < 128, path.name, "is empty")
        check(all(min(row[:edge]) > 240 and min(row[-edge:]) > 240 for row in rows), path.name, "has ink at its sides")
        check(all(min(row) > 240 for row in rows[:edge] + rows[-edge:]), path.name, "has ink at its top or bottom")


def test_office_opens_them():
    if os.environ.get("NW_SANITIZED"):
        raise Skip("the same files are opened in the plain build")
    folder = prepared().folder
    for suffix in ("docx", "odt"):
        tool("soffice", "-env:UserInstallation=file://{}/profile".format(folder), "--headless", "--convert-to", "pdf",
             "--outdir", folder / suffix, folder / ("out." + suffix))
        text = re.sub(r"\s+", " ", tool("pdftotext", "-layout", folder / suffix / "out.pdf", "-"))
        for name, counts in states_by_years().items():
            check(" ".join(map(str, counts[:5])) in text, suffix, name)
        for n in range(1, 13):
            check("Figure {}".format(n) in text, suffix, n)
        images = tool("pdfimages", "-list", folder / suffix / "out.pdf")
        check("Normwatch" in text and images is not None)


def test_templates():
    fill = {"dataset": "eurepoc", "state": "EST", "sector": "energy", "marker": "us-china-2015", "quarter": "2022-Q4"}
    templates = [row["id"] for row in prepared().rows("list", "templates")]
    equal(set(templates), {"state", "sector", "quarterly", "before-after", "accountability", "norms", "profile"})
    for template in templates:
        options = [word for gap, code in fill.items() for word in ("--fill", gap + "=" + code)]
        prepared().run("brief", "--template", template, *options, "-o", template + ".html")
        check("{" not in re.sub(r"<(style|script|svg).*?</\1>", "", read_name(template + ".html"), flags=re.DOTALL), template)


def read_name(name):
    return (prepared().folder / name).read_text(encoding="utf-8")


def test_refused():
    place = prepared()
    place.fails(1, "brief", "whole.normwatch-briefing", "-o", "out.doc", says=["out.doc", ".docx"])
    place.fails(1, "brief", "nothing.normwatch-briefing", "-o", "new.pdf", says=["nothing.normwatch-briefing"])
    place.fails(1, "brief", place.write("bad.normwatch-briefing", b"\x00\xff"), "-o", "new.pdf", says=["bad.normwatch-briefing"])
    place.fails(1, "brief", "--template", "state", "-o", "new.pdf", says=["dataset"])
    place.fails(1, "brief", "--template", "state", "--fill", "dataset=eurepoc", "--fill", "state=XXX", "-o", "new.pdf", says=["XXX"])
    place.fails(1, "brief", "--id", "99", "-o", "new.pdf")
    place.fails(2, "brief", "whole.normwatch-briefing")
    place.fails(2, "brief", "-o", "new.pdf")
    place.fails(2, "brief", "--template", "none", "-o", "new.pdf")
    wrong = whole.briefing().replace("dataset=eurepoc@1.1 by=sector interval=year", "dataset=gone by=sector interval=year", 1)
    place.fails(1, "brief", place.write("wrong.normwatch-briefing", wrong), "-o", "new.pdf", says=["gone"])
    check(not (place.folder / "new.pdf").exists())


def test_kept_in_the_library():
    place = prepared()
    kept = place.run("briefings", "--import", "whole.normwatch-briefing").strip()
    (row,) = place.rows("briefings")
    equal((row["id"], row["title"]), (kept, "Four states, twelve figures"))
    place.run("brief", "--id", kept, "-o", "kept.normwatch-briefing")
    place.run("brief", "kept.normwatch-briefing", "-o", "kept.html")
    equal(read_name("kept.html"), read("html"))
    place.run("briefings", "--remove", kept)
    equal(place.rows("briefings"), [])
    place.fails(1, "briefings", "--remove", kept)


if __name__ == "__main__":
    tap.main(__name__)
