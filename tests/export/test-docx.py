"""Briefings as DOCX: what Word is strict about, and every word and number read back from the parts.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import posixpath

import tap
import written
from package import Package, squeeze, texts
from tap import check, equal
from written import at_most, write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
DOCUMENTS = ["all", "rtl", "wide", "turned", "empty"]
EMU_PER_POINT = 12700

# The order of children that ECMA-376, part 1, gives (what we may write of it).
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs u vertAlign rtl lang",
    "pBdr": "top left bottom right between",
    "numPr": "ilvl numId",
    "sectPr": "headerReference footerReference type pgSz pgMar cols titlePg bidi docGrid",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tr": "trPr tc",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "tc": "tcPr p",
    "style": "name basedOn next link uiPriority qFormat pPr rPr tblPr trPr tcPr",
    "styles": "docDefaults latentStyles style",
    "abstractNum": "nsid multiLevelType tmpl lvl",
    "lvl": "start numFmt suff lvlText lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride",
    "numbering": "abstractNum num",
    "settings": "defaultTabStop compat themeFontLang",
    "inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
}


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def document(name):
    path, passages = write(name, "briefing-docx", name + ".docx")
    return Package(path), passages


def text_of(element):
    return "".join({W + "t": node.text or "", W + "br": "\n", W + "tab": "\t"}.get(node.tag, "") for node in element.iter())


def test_parts_and_types():
    for name in DOCUMENTS:
        package, _ = document(name)
        package.check_xml()
        equal(package.names[0], "[Content_Types].xml")
        types = package.xml("[Content_Types].xml")
        endings = {kind.get("Extension") for kind in types.findall(TYPES + "Default")}
        parts = {kind.get("PartName") for kind in types.findall(TYPES + "Override")}
        equal(parts - {"/" + part for part in package.names}, set(), "types of parts that are not there")
        for part in package.names:
            check("/" + part in parts or part.rsplit(".", 1)[-1] in endings, "no type", part)
    document("all")[0].check_times()


def relations(package, source):
    folder, name = posixpath.split(source)
    found = {}
    for relation in package.xml(posixpath.join(folder, "_rels", name + ".rels")):
        check(relation.get("Id") not in found, "an id twice", relation.get("Id"))
        found[relation.get("Id")] = relation
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join(folder, relation.get("Target")))
            check(target in package.names, source, "points at what is not there:", target)
    return found


def test_relations():
    for name in DOCUMENTS:
        package, _ = document(name)
        relations(package, "")
        found = relations(package, "word/document.xml")
        used = [value for element in package.xml("word/document.xml").iter() for key, value in element.attrib.items()
                if key.startswith(R)]
        equal(set(used) - set(found), set(), "used, not related")


def test_addresses_are_escaped():
    package, _ = document("all")
    targets = [relation.get("Target") for relation in relations(package, "word/document.xml").values()
               if relation.get("TargetMode") == "External"]
    equal(sorted(targets), ["https://example.org/?a=1&b=%3C2%3E", "https://example.org/a?b=1&c=2"])


def test_order_of_children():
    for name in DOCUMENTS:
        package, _ = document(name)
        for part in [part for part in package.names if part.startswith("word/") and part.endswith(".xml")]:
            for element in package.xml(part).iter():
                order = ORDER.get(local(element), "").split()
                if not order or not element.tag.startswith((W, WP)) or (local(element) == "tc" and len(element) == 0):
                    continue
                places = [order.index(local(child)) for child in element if local(child) in order]
                equal(len(places), len(element), (part, local(element), [local(child) for child in element]))
                equal(places, sorted(places), (part, local(element), [local(child) for child in element]))


def test_ids_and_what_they_name():
    for name in DOCUMENTS:
        package, _ = document(name)
        body = package.xml("word/document.xml")
        styles = [style.get(W + "styleId") for style in package.xml("word/styles.xml").findall(W + "style")]
        numbers = [number.get(W + "numId") for number in package.xml("word/numbering.xml").findall(W + "num")]
        pictures = [picture.get("id") for picture in body.iter(WP + "docPr")]
        for ids in (styles, numbers, pictures):
            equal(len(set(ids)), len(ids), ids)
        for tag, known in (("pStyle", styles), ("rStyle", styles), ("tblStyle", styles), ("numId", numbers)):
            equal({element.get(W + "val") for element in body.iter(W + tag)} - set(known), set(), tag)


def test_what_word_repairs():
    """A cell without a paragraph, a table beside a table, a body that does not end in its section."""
    for name in DOCUMENTS:
        package, _ = document(name)
        body = package.xml("word/document.xml").find(W + "body")
        equal(local(body[-1]), "sectPr")
        for before, after in zip(body, list(body)[1:]):
            check(not (local(before) == "tbl" and local(after) != "p"), "behind a table stands no paragraph")
        for row in body.iter(W + "tr"):
            for cell in row.findall(W + "tc"):
                equal(local(cell[-1]), "p")
        for table in body.iter(W + "tbl"):
            columns = len(table.find(W + "tblGrid"))
            check(columns <= 63, columns)
            for row in table.findall(W + "tr"):
                spans = [cell.find(W + "tcPr/" + W + "gridSpan") for cell in row.findall(W + "tc")]
                equal(sum(1 if span is None else int(span.get(W + "val")) for span in spans), columns)


def paragraphs(package):
    return [squeeze(text_of(paragraph)) for paragraph in package.xml("word/document.xml").iter(W + "p")]


def test_words():
    for name in DOCUMENTS:
        package, passages = document(name)
        words = "\n".join(paragraphs(package))
        for text in texts(passages):
            check(squeeze(text) in words, name, text)


def test_headings_lists_and_looks():
    package, passages = document("all")
    body = package.xml("word/document.xml")
    styles = {squeeze(text_of(p)): p.find(W + "pPr/" + W + "pStyle") for p in body.iter(W + "p")}
    for passage in passages:
        if passage["passage"] == written.HEADING:
            text = squeeze("".join(run["text"] for run in passage["runs"]))
            equal(styles[text].get(W + "val"), "Heading{}".format(passage["level"]))
    items = [(p.find(W + "pPr/" + W + "numPr/" + W + "numId").get(W + "val"), p.find(W + "pPr/" + W + "numPr/" + W + "ilvl").get(W + "val"))
             for p in body.iter(W + "p") if p.find(W + "pPr/" + W + "numPr") is not None]
    equal(items, [("1", "0"), ("1", "1"), ("1", "0"), ("2", "0"), ("2", "0")])
    looks = {squeeze(text_of(run)): {local(look) for look in run.find(W + "rPr") or []} for run in body.iter(W + "r")}
    equal(looks["bold,"], {"b", "bCs"})
    equal(looks["italic,"], {"i", "iCs"})
    equal(looks["both,"], {"b", "bCs", "i", "iCs"})
    equal(looks["code_like,"], {"rFonts"})
    check(any("rtl" in look for text, look in looks.items() if "(2017)" in text), "Arabic is not marked as such")


def shown(passage, row):
    """The texts of a row as they are read, letters of notes behind them."""
    return [row["cells"][c]["text"] + written.letter(row["cells"][c]["note"]) for c in written.columns(passage)]


def test_tables():
    for name in ("all", "rtl", "wide", "turned"):
        package, passages = document(name)
        tables = package.xml("word/document.xml").findall("{0}body/{0}tbl".format(W))
        for passage in [passage for passage in passages if passage["passage"] == written.TABLE]:
            width = 0
            while width < len(written.columns(passage)):
                width += check_table(tables.pop(0), passage, width)
        equal(tables, [])


def check_table(table, passage, first):
    """One part of a table, whose columns from first on are those after the ones that name rows. How many there are."""
    columns = len(table.find(W + "tblGrid"))
    heads = sum(passage["columns"][c]["kind"] == written.HEAD for c in written.columns(passage)) if first > 0 else 0
    rows = table.findall(W + "tr")
    head = [row for row in rows if row.find(W + "trPr/" + W + "tblHeader") is not None]
    equal(len(head), 2 if any("above" in column for column in passage["columns"]) else 1)
    equal(rows[: len(head)], head, "headings come first")
    for row in rows:
        check(row.find(W + "trPr/" + W + "cantSplit") is not None, "a row may be cut")
    bodies = rows[len(head):]
    equal(len(bodies), max(len(passage["rows"]), 1))
    for row, expected in zip(bodies, passage["rows"]):
        cells = [squeeze(text_of(cell)) for cell in row.findall(W + "tc")]
        texts_of_row = [squeeze(text) for text in shown(passage, expected)]
        if expected["kind"] == written.SECTION:
            equal(cells, [expected["cells"][0]["text"]])
            continue
        equal(cells, texts_of_row[:heads] + texts_of_row[first: first + columns - heads])
        bold = {run.find(W + "rPr/" + W + "b") is not None for run in row.iter(W + "r")
                if run.find(W + "rPr/" + W + "vertAlign") is None}
        equal(bold, {expected["kind"] == written.TOTAL})
    return columns - heads


def test_figures():
    package, passages = document("all")
    found = relations(package, "word/document.xml")
    pictures = list(package.xml("word/document.xml").iter(WP + "inline"))
    figures = [passage for passage in passages if passage["passage"] == written.FIGURE]
    equal(len(pictures), len(figures))
    for picture, figure in zip(pictures, figures):
        equal(picture.find(WP + "docPr").get("descr"), figure["caption"])
        equal(picture.find(WP + "docPr").get("title"), figure["title"])
        dots = found[next(picture.iter(A + "blip")).get(R + "embed")].get("Target")
        drawing = found[next(picture.iter(SVG + "svgBlip")).get(R + "embed")].get("Target")
        equal((dots[-4:], drawing[-4:], dots[:-4]), (".png", ".svg", drawing[:-4]))
        extent = picture.find(WP + "extent")
        package.check_picture("word/" + dots[:-4], int(extent.get("cx")) / EMU_PER_POINT, int(extent.get("cy")) / EMU_PER_POINT)


def test_wide_tables_are_turned():
    for name, orients in (("all", [None]), ("turned", ["landscape"]), ("wide", ["landscape"])):
        sections = document(name)[0].xml("word/document.xml").iter(W + "sectPr")
        equal([section.find(W + "pgSz").get(W + "orient") for section in sections], orients, name)


def test_seals_and_properties():
    package, passages = document("all")
    seals = json.loads(package.xml("customXml/item1.xml").text)
    equal([seal["id"] for seal in seals["exhibits"]], [passage["id"] for passage in passages if "id" in passage])
    core = {local(child): child.text for child in package.xml("docProps/core.xml")}
    equal(core, {"title": "Briefing: <states> & \u4e2d\u56fd", "creator": "A think tank", "created": "2023-03-31T00:00:00Z",
                 "modified": "2023-03-31T00:00:00Z", "language": "en"})
    for value in package.xml("docProps/custom.xml"):
        check(len(value[0].text) <= 255, value[0].text)
    check("customXml/item1.xml" not in document("empty")[0].names, "a seal of nothing")


def test_direction():
    package, _ = document("rtl")
    check(package.xml("word/styles.xml").find("{0}docDefaults/{0}pPrDefault/{0}pPr/{0}bidi".format(W)) is not None)
    for table in package.xml("word/document.xml").iter(W + "tblPr"):
        check(table.find(W + "bidiVisual") is not None)


def test_same_bytes():
    for name in ("all", "wide"):
        with open(write(name, "briefing-docx", "one.docx")[0], "rb") as one, \
                open(write(name, "briefing-docx", "two.docx")[0], "rb") as two:
            equal(one.read() == two.read(), True, name)


def test_ten_thousand_rows():
    with at_most(3):
        write("long", "briefing-docx", "long.docx")
    package, passages = document("long")
    rows = [row for row in package.xml("word/document.xml").findall("{0}body/{0}tbl/{0}tr".format(W))
            if row.find(W + "trPr/" + W + "tblHeader") is None]
    equal([[text_of(cell) for cell in row.findall(W + "tc")] for row in rows], [shown(passages[1], row) for row in passages[1]["rows"]])


if __name__ == "__main__":
    tap.main(__name__)
