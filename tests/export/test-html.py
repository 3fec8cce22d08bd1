"""Briefings as web pages, read by two parsers: the words and numbers, and what a reader without eyes or without colours needs.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

import written
from written import write, read
import tap
from tap import check, equal

X = "{http://www.w3.org/1999/xhtml}"
S = "{http://www.w3.org/2000/svg}"
VOID = {"meta", "br", "hr", "img", "link", "input", "col"}
FIRST_LOOKS = [("strong", written.BOLD), ("em", written.ITALIC), ("code", written.CODE)]


def page(document):
    path, passages = write(document, "briefing-html", document + ".html")
    return path, passages, ElementTree.parse(path).getroot()


def text_of(element):
    return "".join(element.itertext())


def squeeze(text):
    return " ".join(text.split())


def body_words(root):
    """The text of the page without figures, whose words are drawn, and without data."""
    def walk(element):
        if element.tag in (S + "svg", X + "script", X + "style"):
            return element.tail or ""
        inside = (element.text or "") + "".join(walk(child) for child in element)
        if element.tag == X + "br":
            inside += "\n"
        return inside + (element.tail or "")
    return squeeze(walk(root.find(X + "body")))


def test_words():
    path, passages, root = page("all")
    words = body_words(root)
    at = 0
    for passage in passages:
        if "runs" in passage:
            text = squeeze("".join(run["text"] for run in passage["runs"]))
            found = words.find(text, at if passage["passage"] > written.BYLINE else 0)
            check(found >= 0, "not in the page, or not in its order", text)
            at = max(at, found)
        for part in ("title", "subtitle", "caption", "note", "source", "value", "label", "id"):
            # The sentence of a number says what its title does.
            if part in passage and not (passage["passage"] == written.NUMBER and part.endswith("title")):
                check(squeeze(passage[part]) in words, passage[part])


class Balance(HTMLParser):
    """What a parser of HTML, not of XML, takes for the elements."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.seen, self.rows = [], [], []

    def handle_startendtag(self, tag, attributes):
        check(tag in VOID or "svg" in self.open, "HTML knows no <{}/>".format(tag))
        self.seen.append((tag, dict(attributes)))

    def handle_starttag(self, tag, attributes):
        self.seen.append((tag, dict(attributes)))
        check(tag not in VOID, "void elements close themselves", tag)
        self.open.append(tag)
        if tag in ("td", "th"):
            self.rows.append("")

    def handle_endtag(self, tag):
        equal(self.open.pop(), tag)

    def handle_data(self, data):
        if self.open and ("td" in self.open or "th" in self.open) and "sup" not in self.open:
            self.rows[-1] += data


def test_parsers():
    for document in ("all", "wide", "empty"):
        path, passages, root = page(document)
        parser = Balance()
        parser.feed(read(path))
        equal(parser.open, [])
        check(read(path).startswith("<!DOCTYPE html>\n"))
        if shutil.which("xmllint") is None:
            raise tap.Skip("xmllint is not installed")
        subprocess.run(["xmllint", "--noout", path], check=True)
        done = subprocess.run(["xmllint", "--html", "--noout", path], stderr=subprocess.PIPE, text=True)
        # This parser is of HTML 4: it knows no elements of 5 and of SVG, but everything else.
        faults = [line for line in done.stderr.splitlines() if " error : " in line and not re.search(r"Tag \S+ invalid", line)]
        equal(faults, [])


def cells(table):
    return [(row, cell) for row in table.iter(X + "tr") for cell in row]


def test_tables():
    path, passages, root = page("all")
    parser = Balance()
    parser.feed(read(path))
    expected = [p for p in passages if p["passage"] == written.TABLE]
    tables = [root.find(".//" + X + "table[@id='table-{}']".format(p["ordinal"])) for p in expected]
    for passage, table in zip(expected, tables):
        shown = written.columns(passage)
        for row, cell in cells(table):
            if cell.tag == X + "th":
                check(cell.get("scope") in ("col", "colgroup", "row", "rowgroup"), ElementTree.tostring(cell))
                check(text_of(cell).strip(), "a heading without words")
            span = int(cell.get("colspan", "1"))
            check(span <= len(shown))
        rows = [row for part in ("tbody", "tfoot") for body in table.findall(X + part) for row in body]
        if not passage["rows"]:
            equal(text_of(rows[0]), "No reported incidents match.")
            continue
        equal(len(rows), len(passage["rows"]))
        for row, want in zip(rows, passage["rows"]):
            if want["kind"] == written.SECTION:
                equal(text_of(row[0]), want["cells"][0]["text"])
                equal((row[0].get("scope"), row[0].get("colspan")), ("rowgroup", str(len(shown))))
                continue
            for cell, i in zip(row, shown):
                letter = written.letter(want["cells"][i]["note"])
                equal(text_of(cell), want["cells"][i]["text"] + letter)
                head = passage["columns"][i]["kind"] == written.HEAD and want["cells"][i]["text"] != ""
                equal(cell.get("scope"), "row" if head else None)
                link = cell.find(".//" + X + "a[@rel='noopener']")
                equal(link.get("href") if link is not None else None, want["cells"][i].get("address"))
            equal(row.get("class") == "total", want["kind"] == written.TOTAL)
        check(text_of(table.find(X + "caption")).startswith("Table {}. {}".format(passage["ordinal"], passage["title"])))
        for note in passage["notes"]:
            check(note in body_words(root))
    # Headings above: as many columns as share them, and a group of columns for each.
    numbers = tables[0]
    above = numbers.find(".//" + X + "th[@scope='colgroup']")
    equal((text_of(above), above.get("colspan")), ("Reported incidents", "3"))
    equal([int(group.get("span")) for group in numbers.findall(X + "colgroup")], [1, 3, 1, 1])
    check("C1" not in text_of(numbers), "a column for data files only")


def test_references():
    for document in ("all", "wide"):
        path, passages, root = page(document)
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        equal(len(ids), len(set(ids)))
        for element in root.iter():
            for name, value in element.attrib.items():
                name = name.split("}")[-1]
                if name in ("href", "src"):
                    inside = value.startswith("#")
                    check(not inside or value[1:] in ids, value)
                    check(inside or (element.tag == X + "a" and element.get("rel") == "noopener"), name, value)
                if name in ("aria-labelledby", "aria-describedby"):
                    check(all(part in ids for part in value.split()), value)
                for target in re.findall(r"url\(([^)]*)\)", value):
                    check(target.startswith("#") and target[1:] in ids, target)
            check(element.tag not in (X + "img", X + "link", X + "iframe", X + "object"), element.tag)
            check(element.tag != X + "script" or element.get("type") == "application/json", "a script")
        check("@import" not in read(path) and not re.search(r"url\((?!#)", read(path)))


def test_structure():
    path, passages, root = page("all")
    equal((root.get("lang"), root.get("dir")), ("en", "ltr"))
    equal(text_of(root.find(X + "head/" + X + "title")), "Briefing: <states> & \u4e2d\u56fd")
    body = root.find(X + "body")
    equal([child.tag[len(X):] for child in body if child.tag != X + "script"], ["header", "main", "footer"])
    levels = [int(element.tag[-1]) for element in root.iter() if re.fullmatch(r".*}h[1-6]", element.tag)]
    equal(levels[0], 1)
    equal(levels.count(1), 1)
    for before, after in zip(levels, levels[1:]):
        check(after <= before + 1, levels)
    lists = [element for element in body.find(X + "main") if element.tag in (X + "ul", X + "ol")]
    equal([element.tag[-2:] for element in lists], ["ul", "ol"])
    equal([len(element) for element in lists], [2, 2])
    equal(text_of(lists[0].find(X + "li/" + X + "ul/" + X + "li")).strip(), "a bullet below a bullet")
    equal(text_of(root.find(".//" + X + "aside")).strip(), "A note in a box.")
    for element, look in FIRST_LOOKS:
        wanted = [run["text"] for p in passages for run in p.get("runs", []) if run["look"] & look]
        equal([text_of(found) for found in body.find(X + "main").iter(X + element) if found.text not in ids_of(passages)], wanted)


def ids_of(passages):
    return [p["id"] for p in passages if "id" in p]


def test_figures():
    path, passages, root = page("all")
    figures = [p for p in passages if p["passage"] == written.FIGURE]
    found = root.findall(".//" + X + "figure")
    equal(len(found), len(figures))
    for figure, passage in zip(found, figures):
        svg = figure.find(S + "svg")
        equal(svg.get("role"), "img")
        equal(text_of(svg.find(S + "title")), passage["title"])
        equal(text_of(svg.find(S + "desc")), passage["caption"])
        equal(svg.get("aria-labelledby").split(), [svg.find(S + "title").get("id"), svg.find(S + "desc").get("id")])
        check(len(list(svg.iter(S + "use"))) > 50, "nothing is drawn")
        check(text_of(figure.find(X + "figcaption")).startswith("Figure {}. {}".format(passage["ordinal"], passage["title"])))


def luminance(colour):
    def linear(channel):
        channel /= 255
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
    red, green, blue = (linear(int(colour[i:i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast():
    path, passages, root = page("empty")
    style = text_of(root.find(".//" + X + "style"))
    schemes = [dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", part)) for part in re.findall(r":root \{(.*?)\}", style, re.S)]
    equal(len(schemes), 2)
    for scheme in schemes:
        equal(sorted(scheme), ["card", "ink", "line", "link", "paper", "quiet"])
        for ground in ("paper", "card"):
            for ink in ("ink", "quiet", "link"):
                check(contrast(scheme[ink], scheme[ground]) >= 4.5, ink, ground, contrast(scheme[ink], scheme[ground]))
    # All colours come from the schemes but the paper that figures are drawn on.
    rest = re.sub(r":root \{.*?\}", "", style, flags=re.S)
    equal(set(re.findall(r"#[0-9a-fA-F]{3,8}\b", rest)), {"#ffffff"})


def test_long():
    path, passages, root = page("long")
    rows = root.findall(".//" + X + "tbody/" + X + "tr")
    equal(len(rows), 10000)
    equal([text_of(cell) for cell in rows[6788]], ["Row 6789"] + [str(6789 * c) for c in range(1, 7)])
    region = root.find(".//" + X + "div[@role='region']")
    equal(region.get("tabindex"), "0")


def test_same_bytes():
    first = read(write("all", "briefing-html", "first.html")[0])
    equal(read(write("all", "briefing-html", "second.html")[0]), first)


tap.main(__name__)
