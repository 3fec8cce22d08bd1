"""Briefings as PDF, read back by poppler: the words and numbers, outline, links, structure, sizes, and the same bytes again.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import re
import shutil
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree

import written
from written import write
import tap
from tap import check, equal

RTL = re.compile("[\u0590-\u08ff]")
# Joined letters, and signs that tell a reader of text which way it runs.
UNSEEN = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069-]")


def run(*arguments):
    if shutil.which(arguments[0]) is None:
        raise tap.Skip(arguments[0] + " is not there; it is in poppler-utils")
    return subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode("utf-8")


# Of what no font here has, boxes with its number are drawn.
UNKNOWN = re.compile("[\U00010000-\U0010ffff]" if run("fc-list", ":lang=zh").strip() else "[\u2e80-\uffef\U00010000-\U0010ffff]")


def pdf(document):
    return write(document, "briefing-pdf", document + ".pdf")


def pages_of(path, *options):
    return run("pdftotext", *options, path, "-").split("\f")[:-1]


def info(path, *options):
    return run("pdfinfo", *options, path)


def fact(path, name):
    found = re.search("^" + name + ": +(.*)$", info(path), re.MULTILINE)
    return found.group(1) if found else ""


def bare(text):
    """Without blanks and hyphens: lines are broken anywhere."""
    return UNSEEN.sub("", unicodedata.normalize("NFC", text))


def without_feet(pages):
    """The text of all pages in the order in which it is drawn, without their last lines."""
    return "\n".join("\n".join(page.rstrip().split("\n")[:-1]) for page in pages)


def texts_of(passage):
    if "runs" in passage:
        yield "".join(run["text"] for run in passage["runs"])
    for part in ("title", "subtitle", "value", "label", "caption", "note", "source", "id"):
        if part not in passage:
            continue
        # Beside a number stand its label and its sentence; a sentence under its title does not begin with it.
        if passage["passage"] == written.NUMBER and part.endswith("title"):
            continue
        text = passage[part]
        if part == "caption" and text.startswith(passage.get("title", "\0") + ": "):
            text = text[len(passage["title"]) + 2:]
        yield text
    for note in passage.get("notes", []):
        yield note
    for row in passage.get("rows", []):
        for i in (written.columns(passage) if row["kind"] != written.SECTION else range(len(row["cells"]))):
            yield row["cells"][i]["text"]


def check_text(text, words, laid_out):
    """In the order of drawing, poppler takes the letters of words from the right apart."""
    if RTL.search(text):
        for word in text.split():
            check(not RTL.search(word) or word in laid_out, "not in the file", word)
        return
    for part in UNKNOWN.split(text):
        check(bare(part) in bare(words), "not in the file", part)


def test_words():
    for document in ("all", "report"):
        path, passages = pdf(document)
        words = without_feet(pages_of(path, "-raw"))
        laid_out = "\n".join(pages_of(path, "-layout"))
        for passage in passages:
            for text in texts_of(passage):
                check_text(text, words, laid_out)


def test_order():
    """Whoever listens hears the passages in their order."""
    path, passages = pdf("report")
    words = bare(without_feet(pages_of(path, "-raw")))
    at = 0
    for passage in passages:
        if passage["passage"] != written.PARAGRAPH or passage["boxed"]:
            continue
        # The beginning: a page may end in the middle.
        start = bare("".join(run["text"] for run in passage["runs"]))[:60]
        found = words.find(start, at)
        check(found >= 0, "not in its place", start)
        at = found + 1


def test_numbers():
    """Each row of a table reads as one line, number by number."""
    path, passages = pdf("all")
    lines = [" ".join(line.split()) for page in pages_of(path, "-layout") for line in page.split("\n")]
    table = next(passage for passage in passages if passage["passage"] == written.TABLE)
    for row in table["rows"]:
        texts = [row["cells"][i] for i in written.columns(table)]
        numbers = " ".join(cell["text"] + (" " + written.letter(cell["note"]) if cell["note"] else "") for cell in texts[1:] if cell["text"])
        bare_numbers = bare(numbers)
        check(any(bare(line).endswith(bare_numbers) for line in lines), "no line has", numbers)


def test_long():
    """10,000 rows: each is there once, its heads on every page."""
    path, passages = pdf("long")
    pages = pages_of(path, "-layout")
    equal(fact(path, "Pages"), str(len(pages)))
    seen = []
    for i, page in enumerate(pages):
        lines = [line.split() for line in page.split("\n") if line.strip()]
        check(["Attributed", "to", "2000", "2001", "2002", "2003", "2004", "2005"] in lines, "no heads on page", i + 1)
        check(("Table 1, continued" in page) == (i > 0), "goes on without saying so", i + 1)
        equal(lines[-1][-4:], ["Page", str(i + 1), "of", str(len(pages))])
        seen += [line for line in lines if line[0] == "Row"]
    equal(len(seen), 10000)
    for n, line in enumerate(seen):
        equal(line, ["Row", str(n + 1)] + [str((n + 1) * (c + 1)) for c in range(6)])


def test_wide():
    """40 columns: the page is turned and the table split, every number there once beside the name of its row."""
    path, passages = pdf("wide")
    sizes = re.findall("Page +\\d+ size: +([\\d.]+) x ([\\d.]+)", info(path, "-f", "1", "-l", "9"))
    check(all(float(width) > float(height) for width, height in sizes), sizes)
    rows = {}
    for page in pages_of(path, "-layout"):
        for line in page.split("\n"):
            cells = line.split()
            if cells[:1] == ["Row"]:
                rows.setdefault(int(cells[1]), []).extend(cells[2:])
    equal(sorted(rows), list(range(1, 13)))
    for n, numbers in rows.items():
        equal(numbers, [str(n * (c + 1)) for c in range(40)])


def test_sizes():
    equal(fact(pdf("all")[0], "Page size"), "595.276 x 841.89 pts (A4)")
    equal(fact(pdf("empty")[0], "Page size"), "612 x 792 pts (letter)")
    equal(fact(pdf("empty")[0], "Pages"), "1")
    sizes = re.findall("Page +\\d+ size: +([\\d.]+) x ([\\d.]+)", info(pdf("report")[0], "-f", "1", "-l", "99"))
    equal(set(sizes), {("595.276", "841.89"), ("841.89", "595.276")})


def test_outline():
    """Every heading with its page, as another program lists them."""
    path, passages = pdf("report")
    root = ElementTree.fromstring(re.sub("<!DOCTYPE[^>]*>", "", run("pdftohtml", "-xml", "-i", "-stdout", path)))
    entries = [(bare(item.text), int(item.get("page"))) for item in root.iter("item")]
    pages = pages_of(path, "-raw")
    expected = []
    for passage in passages:
        if passage["passage"] == written.HEADING:
            expected.append(bare(passage["runs"][0]["text"]))
        if passage["passage"] in (written.FIGURE, written.TABLE):
            word = "Figure" if passage["passage"] == written.FIGURE else "Table"
            expected.append(bare("%s %u %s" % (word, passage["ordinal"], passage["title"])))
    equal([entry[0] for entry in entries], expected)
    for title, page in entries:
        check(title in bare(pages[page - 1]), "not on its page", title)


def test_links():
    path, passages = pdf("all")
    found = re.findall("^ +\\d+ +Annotation +(.*)$", info(path, "-url"), re.MULTILINE)
    expected = []
    for passage in passages:
        expected += [run["address"] for run in passage.get("runs", []) if "address" in run]
        expected += [cell["address"] for row in passage.get("rows", []) for cell in row["cells"] if "address" in cell]
    equal([address.replace("%3C", "<").replace("%3E", ">") for address in found], expected)
    places = re.findall('"([^"]*)"$', info(path, "-dests"), re.MULTILINE)
    equal(sorted(places), ["figure-1", "figure-2", "section-0", "section-1", "section-3", "table-1", "table-2", "table-3"])


def test_structure():
    path, passages = pdf("all")
    equal(fact(path, "Tagged"), "yes")
    tree = info(path, "-struct")
    tags = re.findall("^( *)(\\w+)", tree, re.MULTILINE)
    names = [tag for _, tag in tags]
    equal(names.count("Document"), 1)
    equal(names.count("H1"), 1)
    equal(names.count("H2"), 1)
    equal(names.count("H3"), 1)
    equal(names.count("Figure"), 2)
    equal(names.count("Table"), 3)
    equal(names.count("LI"), 5)
    tables = [passage for passage in passages if passage["passage"] == written.TABLE]
    # One more row for the heads, and one for what stands above them.
    equal(names.count("TR"), sum(len(table["rows"]) + 1 + any("above" in column for column in table["columns"]) for table in tables))
    check(names.count("TD") > 50 and names.count("TH") > 10, names.count("TD"), names.count("TH"))
    check(names.count("Link") == 11, names.count("Link"))


def test_facts():
    path, passages = pdf("all")
    equal(fact(path, "Title"), "Briefing: <states> & \u4e2d\u56fd")
    equal(fact(path, "Author"), "A think tank")
    check("2023" in fact(path, "CreationDate") and "Mar 31" in fact(path, "CreationDate"), fact(path, "CreationDate"))
    equal(fact(path, "ModDate"), fact(path, "CreationDate"))
    seals = json.loads(fact(path, "Keywords"))
    equal([seal["id"] for seal in seals["exhibits"]], [passage["id"] for passage in passages if "id" in passage])
    check("EuRepoC" in fact(path, "Subject"), fact(path, "Subject"))


def test_same():
    """Two processes write the same bytes."""
    for document in ("all", "report", "wide"):
        with open(pdf(document)[0], "rb") as file:
            first = file.read()
        with open(write(document, "briefing-pdf", "again.pdf")[0], "rb") as file:
            check(first == file.read(), "differs from its twin", document)


tap.main(__name__)
