"""Briefings as ODT: a whole package, styles that are there, and every word and number read back.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import zipfile

import tap
import written
from package import Package, squeeze, texts
from tap import check, equal
from written import write

SPACE = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}"
OFFICE, STYLE, TEXT, TABLE, DRAW, META, MANIFEST = (SPACE.format(name) for name in
                                                    ("office", "style", "text", "table", "drawing", "meta", "manifest"))
SVG = SPACE.format("svg-compatible")
FO = SPACE.format("xsl-fo-compatible")
XLINK = "{http://www.w3.org/1999/xlink}"
DC = "{http://purl.org/dc/elements/1.1/}"
MIME = b"application/vnd.oasis.opendocument.text"
DOCUMENTS = ["all", "rtl", "wide", "turned", "empty"]


def document(name):
    path, passages = write(name, "briefing-odt", name + ".odt")
    return Package(path), passages


def text_of(element):
    """As a reader joins it: blanks run together, but those that are elements."""
    text = element.text or ""
    for child in element:
        text += {TEXT + "s": " ", TEXT + "tab": "\t", TEXT + "line-break": "\n", SVG + "title": "", SVG + "desc": ""}.get(child.tag)\
            or text_of(child)
        text += child.tail or ""
    return text


def body(package):
    return package.xml("content.xml").find("{0}body/{0}text".format(OFFICE))


def test_package():
    for name in DOCUMENTS:
        package, _ = document(name)
        package.check_xml()
        first = package.zip.infolist()[0]
        equal((first.filename, first.compress_type, first.extra), ("mimetype", zipfile.ZIP_STORED, b""))
        equal(package.zip.read("mimetype"), MIME)
        listed = [entry.get(MANIFEST + "full-path") for entry in package.xml("META-INF/manifest.xml")]
        equal(sorted(listed), sorted(["/"] + [part for part in package.names if part not in ("mimetype", "META-INF/manifest.xml")]))
    document("all")[0].check_times()


def test_styles_are_there():
    for name in DOCUMENTS:
        package, _ = document(name)
        content, styles = package.xml("content.xml"), package.xml("styles.xml")
        known = {}
        for element in list(content.iter()) + list(styles.iter()):
            if element.get(STYLE + "name") is not None and element.tag != STYLE + "font-face":
                family = element.get(STYLE + "family", element.tag)
                check((family, element.get(STYLE + "name")) not in known, "a style twice", family, element.get(STYLE + "name"))
                known[family, element.get(STYLE + "name")] = element
        names = {name for _, name in known}
        for element in list(content.iter()) + list(styles.iter()):
            for key, value in element.attrib.items():
                if key.endswith(("}style-name", "}parent-style-name", "}page-layout-name", "}master-page-name", "}next-style-name")):
                    check(value in names, name, element.tag, value)


def test_words():
    for name in DOCUMENTS:
        package, passages = document(name)
        words = "\n".join(squeeze(text_of(paragraph)) for paragraph in body(package).iter()
                          if paragraph.tag in (TEXT + "p", TEXT + "h"))
        for text in texts(passages):
            check(squeeze(text) in words, name, text)


def test_headings_lists_and_links():
    package, passages = document("all")
    found = body(package)
    headings = [(squeeze(text_of(heading)), heading.get(TEXT + "outline-level")) for heading in found.iter(TEXT + "h")]
    equal(headings, [("".join(run["text"] for run in passage["runs"]), str(passage["level"])) for passage in passages
                     if passage["passage"] == written.HEADING])
    lists = found.findall(TEXT + "list")
    equal([part.get(TEXT + "style-name") for part in lists], ["Bullets", "Numbers"])
    equal(len(lists[0].findall(TEXT + "list-item")), 2)
    equal(len(lists[0].findall("{0}list-item/{0}list/{0}list-item".format(TEXT))), 1)
    equal([item.get(TEXT + "start-value") for item in lists[1]], ["1", None])
    equal(sorted({link.get(XLINK + "href") for link in found.iter(TEXT + "a")}),
          ["https://example.org/?a=1&b=%3C2%3E", "https://example.org/a?b=1&c=2"])


def rows_of(table, passage, first):
    """Of one part of a table: how many columns after those that name rows, and what has to stand in its rows."""
    columns = len(list(table.iter(TABLE + "table-column")))
    heads = sum(passage["columns"][c]["kind"] == written.HEAD for c in written.columns(passage)) if first > 0 else 0
    rows = []
    for row in passage["rows"]:
        cells = [row["cells"][c]["text"] + written.letter(row["cells"][c]["note"]) for c in written.columns(passage)]
        rows.append([squeeze(cell) for cell in cells[:heads] + cells[first: first + columns - heads]]
                    if row["kind"] != written.SECTION else [row["cells"][0]["text"]])
    return columns - heads, rows


def test_tables():
    for name in ("all", "rtl", "wide", "turned"):
        package, passages = document(name)
        tables = list(body(package).iter(TABLE + "table"))
        equal(len({table.get(TABLE + "name") for table in tables}), len(tables))
        for passage in [passage for passage in passages if passage["passage"] == written.TABLE]:
            width = 0
            while width < len(written.columns(passage)):
                table = tables.pop(0)
                more, expected = rows_of(table, passage, width)
                width += more
                rows = [[squeeze(text_of(cell)) for cell in row.findall(TABLE + "table-cell")]
                        for row in table.findall(TABLE + "table-row")]
                equal(rows[: len(expected)], expected)
                equal(len(rows), max(len(expected), 1))
                equal(len(table.find(TABLE + "table-header-rows")), 2 if any("above" in c for c in passage["columns"]) else 1)
                for row in table.iter(TABLE + "table-row"):
                    equal(len(row), len(list(table.iter(TABLE + "table-column"))), "cells and covered cells")
        equal(tables, [])


def test_figures():
    package, passages = document("all")
    frames = list(body(package).iter(DRAW + "frame"))
    figures = [passage for passage in passages if passage["passage"] == written.FIGURE]
    equal(len(frames), len(figures))
    for frame, figure in zip(frames, figures):
        images = [image.get(XLINK + "href") for image in frame.findall(DRAW + "image")]
        equal([image[-4:] for image in images], [".svg", ".png"])
        equal(frame.find(SVG + "title").text, figure["title"])
        equal(frame.find(SVG + "desc").text, figure["caption"])
        package.check_picture(images[0][:-4], *(float(frame.get(SVG + side).rstrip("pt")) for side in ("width", "height")))


def test_seals_and_properties():
    package, passages = document("all")
    meta = package.xml("meta.xml").find(OFFICE + "meta")
    own = {field.get(META + "name"): field.text for field in meta.findall(META + "user-defined")}
    seals = json.loads(own["Normwatch seals"])
    equal([seal["id"] for seal in seals["exhibits"]], [passage["id"] for passage in passages if "id" in passage])
    equal(own["Normwatch dataset 1"], "eurepoc@1.1")
    equal((meta.find(DC + "title").text, meta.find(DC + "creator").text, meta.find(DC + "language").text),
          ("Briefing: <states> & \u4e2d\u56fd", "A think tank", "en"))
    equal(meta.find(META + "creation-date").text, "2023-03-31T00:00:00")


def test_direction_and_language():
    for name, mode, language in (("all", "lr-tb", (FO, "en")), ("rtl", "rl-tb", (STYLE, "ar"))):
        package, _ = document(name)
        style = package.xml("styles.xml").find("{0}styles/{1}default-style".format(OFFICE, STYLE))
        equal(style.find(STYLE + "paragraph-properties").get(STYLE + "writing-mode"), mode)
        key = language[0] + ("language" if language[0] == FO else "language-complex")
        equal(style.find(STYLE + "text-properties").get(key), language[1])


def test_same_bytes():
    for name in ("all", "wide"):
        with open(write(name, "briefing-odt", "one.odt")[0], "rb") as one, \
                open(write(name, "briefing-odt", "two.odt")[0], "rb") as two:
            equal(one.read() == two.read(), True, name)


def test_ten_thousand_rows():
    package, passages = document("long")
    rows = [[text_of(cell) for cell in row] for row in body(package).findall("{0}table/{0}table-row".format(TABLE))]
    equal(rows, [[cell["text"] for cell in row["cells"]] for row in passages[1]["rows"]])


if __name__ == "__main__":
    tap.main(__name__)
