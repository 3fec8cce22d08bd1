"""Tables in LaTeX, checked without TeX: a small reader of its tokens knows the commands and environments that may stand there,
how many columns each row has, and what text each cell says.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import re
import unicodedata

import written
from written import write, read
import tap
from tap import check, equal

TOKEN = re.compile(r"%[^\n]*\n|\\[A-Za-z]+\*?|\\.|[{}&#$^_~\[\]]|\n|[^\\{}&#$^_~%\[\]\n]+")
CHARACTERS = {  # what a command or an escape stands for in a text
    "\\textbackslash": "\\", "\\textasciicircum": "^", "\\textasciitilde": "~", "\\textless": "<", "\\textgreater": ">",
    "\\textbar": "|", "\\textasciigrave": "`", "\\{": "{", "\\}": "}", "\\$": "$", "\\&": "&", "\\#": "#", "\\_": "_",
    "\\%": "%", "\\-": "", "\\,": " ", "~": "\u00a0", "{": "", "}": "",
}
RULES = {"\\toprule", "\\midrule", "\\bottomrule", "\\endfirsthead", "\\endhead", "\\endfoot", "\\endlastfoot"}


def tokens_of(text):
    """All of the text, or there is something that TeX would take for more than text."""
    tokens, at = [], 0
    while at < len(text):
        match = TOKEN.match(text, at)
        check(match, "no token", text[at:at + 20])
        at = match.end()
        if not match.group().startswith("%"):
            tokens.append(match.group())
    return tokens


class Reader:
    """Groups by their braces, and plain texts of them."""

    def __init__(self, text):
        self.tokens, self.at = tokens_of(text), 0

    def more(self):
        return self.at < len(self.tokens)

    def peek(self):
        return self.tokens[self.at] if self.more() else None

    def take(self, expected=None):
        token = self.tokens[self.at]
        self.at += 1
        if expected is not None:
            equal(token, expected)
        return token

    def group(self):
        """The tokens between a pair of braces."""
        self.take("{")
        depth, inside = 1, []
        while depth > 0:
            token = self.take()
            depth += (token == "{") - (token == "}")
            inside.append(token)
        return inside[:-1]


def plain(tokens, links=None):
    """The text that TeX sets, with letters of notes after ^."""
    reader, text = Reader(""), ""
    reader.tokens = tokens
    while reader.more():
        token = reader.take()
        if token == "\\symbol":
            text += chr(int("".join(reader.group())))
        elif token == "\\textsuperscript":
            text += "^" + plain(reader.group())
        elif token in ("\\textbf", "\\texttt"):
            text += plain(reader.group(), links)
        elif token == "\\href":
            address = "".join(reader.group()).replace("\\%", "%").replace("\\&", "&").replace("\\#", "#").replace("\\_", "_")
            check(links is not None, "a link where none may be")
            links.append(address)
            text += plain(reader.group(), links)
        elif token == "\n":
            text += " "
        elif token in ("[", "]"):
            # Only in braces: behind the end of a row they are arguments.
            equal((tokens[reader.at - 2], tokens[reader.at]), ("{", "}"))
            text += token
        elif token in CHARACTERS:
            text += CHARACTERS[token]
            # Its name must end before the next letter.
            check(len(token) <= 2 or token[0] != "\\" or reader.peek() == "{", token)
        else:
            check(token[0] not in "\\&$#^_", "TeX takes it for more than text", token)
            check("--" not in token and "''" not in token and ",," not in token, "a ligature", token)
            check('"' not in token and "`" not in token, "a command of babel, or a quotation mark", token)
            text += token
    return text


def rows_of(tokens):
    """Rows as lists of (tokens, columns that the cell spans)."""
    rows, cells, cell, depth = [], [], [], 0
    for token in tokens:
        depth += (token == "{") - (token == "}")
        if depth == 0 and token in ("&", "\\\\"):
            cells.append(cell)
            cell = []
            if token == "\\\\":
                rows.append(cells)
                cells = []
        else:
            cell.append(token)
    check(not "".join(cell).strip() and not cells, "a row that does not end", cell)
    return [[spanned(cell) for cell in row] for row in rows]


def spanned(cell):
    """Blanks beside the sign between columns are none of the cell's."""
    cell = strip(cell)
    if cell:
        cell = [cell[0].lstrip(" "), *cell[1:]]
        cell = [*cell[:-1], cell[-1].rstrip(" ")]
    if not cell or cell[0] != "\\multicolumn":
        return cell, 1
    reader = Reader("")
    reader.tokens = cell[1:]
    n = int("".join(reader.group()))
    reader.group()
    inside = reader.group()
    check(not reader.more(), "something behind a heading of several columns")
    return inside, n


def strip(tokens):
    while tokens and not tokens[0].strip():
        tokens = tokens[1:]
    while tokens and not tokens[-1].strip():
        tokens = tokens[:-1]
    return tokens


def without_rules(tokens):
    out, reader = [], Reader("")
    reader.tokens = tokens
    while reader.more():
        token = reader.take()
        if token == "\\cmidrule":
            equal(reader.take(), "(lr)")
            check(re.fullmatch(r"\d+-\d+", "".join(reader.group())))
        elif token not in RULES:
            out.append(token)
    return out


def read_table(body):
    """Caption, columns, head and rows of a longtable; body: its source."""
    reader = Reader(body)
    columns = "".join(reader.group())
    n = len(re.findall(r"[lr]|p\{", re.sub(r">\{[^{}]*\}|@\{\}|\\linewidth", "", columns)))
    while reader.peek() == "\n":
        reader.take()
    reader.take("\\caption")
    reader.take("[")
    short = plain(reader.group())
    reader.take("]")
    caption = plain(reader.group())
    reader.take("\\label")
    label = "".join(reader.group())
    rest = reader.tokens[reader.at:]
    check(rest[:2] == [" ", "\\\\"], "no end of the caption", rest[:3])
    rest = rest[2:]
    for mark in ("\\toprule", "\\endfirsthead", "\\endhead", "\\endfoot", "\\bottomrule", "\\endlastfoot"):
        check(mark in rest, mark)
    first, rest = rest[:rest.index("\\endfirsthead")], rest[rest.index("\\endfirsthead"):]
    head, rest = rest[:rest.index("\\endhead")], rest[rest.index("\\endlastfoot"):]
    heads = [rows_of(without_rules(part)) for part in (first, head)]
    rows = rows_of(without_rules(rest))
    for row in heads[0] + heads[1] + rows:
        equal(sum(span for cell, span in row), n, row)
    equal(heads[1][1:], heads[0], "other headings on further pages")
    equal("".join(heads[1][0][0][0]), "\\tablename~\\thetable{} (continued)")
    return {"short": short, "caption": caption, "label": label, "head": heads[0], "rows": rows, "n": n, "columns": columns}


def tables_of(text):
    """Only tables and the lines below them, nothing between."""
    parts = re.findall(r"\\begin\{longtable\}(.*?)\\end\{longtable\}\n\\begin\{flushleft\}\\footnotesize\n(.*?)\n\\end\{flushleft\}", text, re.S)
    rest = re.sub(r"\\begin\{longtable\}.*?\\end\{flushleft\}", "", text, flags=re.S)
    check(not [line for line in rest.split("\n") if line and not line.startswith("%")], "something outside of tables", rest)
    for source, foot in parts:
        check("\\begin" not in source + foot and "\\end{" not in source + foot, "an environment inside")
    return [(read_table(source), foot) for source, foot in parts]


def same(text):
    """As TeX gets it: letters with their accents in one, blanks as they are."""
    return unicodedata.normalize("NFC", text)


def test_tables():
    path, passages = write("all", "briefing-tex", "all.tex")
    tables = tables_of(read(path))
    expected = [p for p in passages if p["passage"] == written.TABLE]
    equal(len(tables), len(expected))
    for (table, foot), want in zip(tables, expected):
        shown = written.columns(want)
        equal(table["n"], len(shown))
        equal(table["short"], same(want["title"]))
        equal(table["caption"], same(want["title"] + ". " + want["subtitle"]))
        equal(table["label"], "tab:" + want["id"])
        equal([plain(cell) for cell, span in table["head"][-1]],
              [want["columns"][i]["label"] + mark(want["columns"][i]["note"]) for i in shown])
        if not want["rows"]:
            equal([plain(cell) for cell, span in table["rows"][0]], ["No reported incidents match."])
            continue
        equal(len(table["rows"]), len(want["rows"]))
        for row, wanted in zip(table["rows"], want["rows"]):
            if wanted["kind"] == written.SECTION:
                equal([plain(cell) for cell, span in row], [wanted["cells"][0]["text"]])
                continue
            for (cell, span), i in zip(row, shown):
                links = []
                equal(plain(cell, links), same(wanted["cells"][i]["text"]) + mark(wanted["cells"][i]["note"]))
                equal(links, [a for a in [wanted["cells"][i].get("address")] if a])
        lines = [plain(tokens_of(line)) for line in foot.replace("\\par\n", "\n").split("\n")]
        equal(lines, ["^{}\u00a0{}".format(written.letter(n + 1), note) for n, note in enumerate(want["notes"])]
              + [want["note"], "{} Normwatch seal {}.".format(want["source"], want["id"])])
    above = [(plain(cell), span) for cell, span in tables[0][0]["head"][0] if cell]
    equal(above, [("Reported incidents", 3)])


def mark(note):
    return "^" + written.letter(note) if note else ""


def test_remarks():
    """What the writer of the text has to do, before the first table."""
    path, passages = write("all", "briefing-tex", "remarks.tex")
    remarks = read(path).split("\\begin", 1)[0]
    check("\\usepackage{array,booktabs,longtable,textcomp}" in remarks and "\\usepackage{hyperref}" in remarks)
    for number, rare in ((1, True), (2, True), (3, False)):
        equal("Table {} has letters that pdfTeX lacks".format(number) in remarks, rare)
    wide = read(write("wide", "briefing-tex", "wide.tex")[0])
    check("% Table 1 has 41 columns" in wide)
    check("letters that pdfTeX lacks" not in wide)


def test_seals():
    path, passages = write("all", "briefing-tex", "seals.tex")
    lines = [line[len("%normwatch "):] for line in read(path).splitlines() if line.startswith("%normwatch ")]
    seals = json.loads("\n".join(lines))
    equal([seal["id"] for seal in seals["exhibits"]], [p["id"] for p in passages if p["passage"] == written.TABLE])


def test_long():
    path, passages = write("long", "briefing-tex", "long.tex")
    (table, foot), = tables_of(read(path))
    equal(len(table["rows"]), 10000)
    equal([plain(cell) for cell, span in table["rows"][6788]], ["Row 6789"] + [str(6789 * c) for c in range(1, 7)])


def test_same_bytes():
    equal(read(write("all", "briefing-tex", "first.tex")[0]), read(write("all", "briefing-tex", "second.tex")[0]))


tap.main(__name__)
