#!/usr/bin/env python3
"""Checks the bundled sample dataset: python3 tests/sample/check.py [folder]

The folder defaults to data/sample. Exit status 0: everything holds, 1: it does not.
NORMWATCH_DATASETS may name a folder with published datasets; then (or when
../shared/datasets stands beside the checkout) our titles and summaries are compared with
their texts, since the sample must be in our own words.
"""

import configparser
import csv
import io
import json
import os
import re
import sys
import zipfile
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
ISO_3166 = Path("/usr/share/iso-codes/json/iso_3166-1.json")
FIRST_YEAR, LAST_YEAR, LEAST = 2007, 2024, 150
AS_OF = date(2024, 12, 31)

HEADERS = {
    "incidents.csv": "key,title,summary,start,end,disclosed,initiators,initiator_kinds,"
                     "receivers,sectors,types,intensity,sources",
    "claims.csv": "incident,key,date,claimants,kind,form,accused,contested,text,sources",
    "responses.csv": "incident,key,date,responders,response,form,text,sources",
}
KEY = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
DATE = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")
HOST = re.compile(r"^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$")
NOT_IN_URL = re.compile(r"[^\x21-\x7e]|[;<>\"'\\^`{|}\[\]]")
TRACKING = re.compile(r"(?:^|&)(?:utm_\w+|fbclid|gclid|mtrref|smid)=", re.IGNORECASE)
JUDGING = re.compile(r"\b(violat\w*|unlawful\w*|illegal\w*|attack(s|ed)? by)\b", re.IGNORECASE)

problems = []


def problem(where, text):
    problems.append(f"{where}: {text}")


def codes(name):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "data" / "codes" / name, encoding="utf-8")
    return set(parser.sections())


def split(cell):
    return [part for part in cell.split("; ") if part] if cell else []


def read(folder, name):
    """The rows of one file; every row carries its line in '#'."""
    path = folder / name
    try:
        raw = path.read_bytes()
    except OSError as error:
        problem(name, f"cannot be read: {error.strerror}")
        return []
    if b"\r" in raw:
        problem(name, "line ends must be LF")
    if raw.startswith(b"\xef\xbb\xbf"):
        problem(name, "must not start with a byte order mark")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        problem(name, f"is not UTF-8: {error}")
        return []
    if not text.endswith("\n"):
        problem(name, "the last line has no end")
    reader = csv.reader(io.StringIO(text), strict=True)
    header = HEADERS[name].split(",")
    rows = []
    try:
        first = next(reader, [])
        if first != header:
            problem(name, f"header is {','.join(first)}, expected {HEADERS[name]}")
            return []
        for cells in reader:
            if len(cells) != len(header):
                problem(f"{name}:{reader.line_num}", f"{len(cells)} cells, expected {len(header)}")
                continue
            row = dict(zip(header, cells))
            row["#"] = f"{name}:{reader.line_num}"
            rows.append(row)
    except csv.Error as error:
        problem(f"{name}:{reader.line_num}", f"not well-formed: {error}")
    for row in rows:
        for column, cell in row.items():
            if column != "#" and (cell != cell.strip() or "\n" in cell):
                problem(row["#"], f"{column}: blank at an end or line break inside")
    return rows


def check_date(where, column, cell, needed=False):
    """Returns (year, month, day) with None for what is not given, or None."""
    if not cell:
        if needed:
            problem(where, f"{column}: no date")
        return None
    match = DATE.match(cell)
    if not match:
        problem(where, f"{column}: {cell} is not YYYY, YYYY-MM or YYYY-MM-DD")
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        earliest = date(year, month or 1, day or 1)
    except ValueError:
        problem(where, f"{column}: {cell} is not a date of the calendar")
        return None
    if earliest > AS_OF:
        problem(where, f"{column}: {cell} lies after {AS_OF}")
    return year, month, day


def before(left, right):
    """True when left is surely before right, at the precision that both have."""
    if not left or not right:
        return False
    for a, b in zip(left, right):
        if a is None or b is None:
            return False
        if a != b:
            return a < b
    return False


def check_codes(where, column, cell, known, needed=True, also=()):
    parts = split(cell)
    if needed and not parts:
        problem(where, f"{column}: empty")
    if len(parts) != len(set(parts)):
        problem(where, f"{column}: the same code twice in {cell}")
    for part in parts:
        if part not in known and part not in also:
            problem(where, f"{column}: unknown code {part}")


def check_parties(where, column, cell, countries, names, needed=True, unknown=False):
    """ISO codes of states; other names only where 'names' is true."""
    parts = split(cell)
    if needed and not parts:
        problem(where, f"{column}: empty")
    for part in parts:
        if part in countries:
            continue
        if unknown and part == "unknown":
            if len(parts) > 1:
                problem(where, f"{column}: unknown beside others")
            continue
        if re.fullmatch(r"[A-Z]{3}", part) and part not in ("PwC", "CNN", "ORF"):
            problem(where, f"{column}: {part} is not a code of ISO 3166-1")
        elif not names:
            problem(where, f"{column}: {part} is not a code of ISO 3166-1")
        elif not re.search(r"[A-Za-z]{2}", part):
            problem(where, f"{column}: {part} is not a name")


def url_fault(url):
    """What keeps the text from being a web address, or None."""
    match = NOT_IN_URL.search(url)
    if match:
        return f"has the character {match.group(0)!r}"
    try:
        parts = urlsplit(url)
    except ValueError as error:
        return str(error)
    if parts.scheme not in ("http", "https"):
        return "begins with neither http:// nor https://"
    if not HOST.match(parts.netloc):
        return "has no proper host name"
    if not parts.path:
        return "names no page"
    if url.count("://") > 1 and parts.netloc != "web.archive.org":
        return "holds a second address"
    if url[-1] in ".,:)" or parts.path.endswith("//"):
        return "ends in a stray mark"
    if TRACKING.search(parts.query):
        return "carries the mark of a counting service"
    return None


def same_page(url):
    """The address without what makes no other page: the scheme, a leading www, a closing slash."""
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/")


def check_urls(where, cell):
    parts = cell.split("; ") if cell else []
    seen = set()
    for part in parts:
        fault = url_fault(part)
        if fault:
            problem(where, f"sources: {part or 'an empty part'} is not a web address: {fault}")
        if same_page(part) in seen:
            problem(where, f"sources: {part} stands twice")
        seen.add(same_page(part))


def words(text):
    return re.sub(r"\s+", " ", text).strip().casefold()


def dataset_texts(folder):
    """Every cell and every sentence of six words and more in CSV and XLSX files of the folder."""
    csv.field_size_limit(10_000_000)
    cells = []
    for path in sorted(folder.rglob("*.csv")):
        with open(path, encoding="utf-8", errors="replace", newline="") as stream:
            for row in csv.reader(stream):
                cells.extend(row)
    for path in sorted(folder.rglob("*.xlsx")):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if not re.fullmatch(r"xl/(sharedStrings|worksheets/sheet\d+)\.xml", name):
                    continue
                for element in ElementTree.fromstring(archive.read(name)).iter():
                    if element.tag.endswith("}t") and element.text:
                        cells.append(element.text)
    found = set()
    for cell in cells:
        whole = words(cell)
        if len(whole.split()) < 6:
            continue
        found.add(whole)
        for sentence in re.split(r"(?<=[.!?;])\s+", whole):
            if len(sentence.split()) >= 6:
                found.add(sentence)
                found.add(sentence.rstrip(".!?;"))
    return found


def check_own_words(incidents):
    named = os.environ.get("NORMWATCH_DATASETS")
    folder = Path(named) if named else ROOT.parent / "shared" / "datasets"
    if not folder.is_dir():
        if named:
            problem("NORMWATCH_DATASETS", f"no folder {named}")
        return "not compared with published datasets (none at hand)"
    texts = dataset_texts(folder)
    for row in incidents:
        ours = [words(row["title"]), words(row["summary"])]
        ours += re.split(r"(?<=[.!?;])\s+", words(row["summary"]))
        for text in ours:
            if len(text.split()) >= 6 and (text in texts or text.rstrip(".!?;") in texts):
                problem(row["#"], f"{row['key']}: stands word for word in a dataset: {text}")
    return f"compared with {len(texts)} texts of published datasets"


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data" / "sample"
    with open(ISO_3166, encoding="utf-8") as stream:
        countries = {entry["alpha_3"] for entry in json.load(stream)["3166-1"]}
    kinds, sectors, types = codes("initiator-kinds.ini"), codes("sectors.ini"), codes("types.ini")
    claim_kinds, response_codes = codes("claim-kinds.ini"), codes("responses.ini")
    for name, known in (("initiator-kinds", kinds), ("sectors", sectors), ("types", types),
                        ("claim-kinds", claim_kinds), ("responses", response_codes)):
        if not known:
            problem(f"data/codes/{name}.ini", "no codes found")

    incidents = read(folder, "incidents.csv")
    claims = read(folder, "claims.csv")
    responses = read(folder, "responses.csv")

    starts, years, titles = {}, set(), {}
    for row in incidents:
        where, key = row["#"], row["key"]
        if not KEY.match(key):
            problem(where, f"key: {key} is not lower case, digits and hyphens")
        if key in starts:
            problem(where, f"key: {key} stands twice")
        if row["title"] in titles:
            problem(where, f"title: the same as in {titles[row['title']]}")
        titles[row["title"]] = where
        start = check_date(where, "start", row["start"])
        end = check_date(where, "end", row["end"])
        disclosed = check_date(where, "disclosed", row["disclosed"], needed=True)
        starts[key] = start
        if before(end, start):
            problem(where, f"{key}: end {row['end']} before start {row['start']}")
        if before(disclosed, start):
            problem(where, f"{key}: disclosed {row['disclosed']} before start {row['start']}")
        year = (start or disclosed or (0,))[0]
        years.add(year)
        if year and not key.startswith(f"{year}-"):
            problem(where, f"{key}: the key does not begin with the year {year}")
        if disclosed and not FIRST_YEAR <= disclosed[0] <= LAST_YEAR:
            problem(where, f"{key}: became known outside {FIRST_YEAR}-{LAST_YEAR}")
        if not row["title"] or not row["summary"]:
            problem(where, f"{key}: title or summary empty")
        if len(row["title"]) > 110:
            problem(where, f"{key}: title longer than 110 characters")
        for column in ("title", "summary"):
            match = JUDGING.search(row[column])
            if match:
                problem(where, f"{key}: {column} judges: {match.group(0)}")
        check_parties(where, "initiators", row["initiators"], countries, False, unknown=True)
        check_parties(where, "receivers", row["receivers"], countries, True)
        check_codes(where, "initiator_kinds", row["initiator_kinds"], kinds, also=("unknown",))
        check_codes(where, "sectors", row["sectors"], sectors)
        check_codes(where, "types", row["types"], types)
        if row["initiators"] == "unknown" and row["initiator_kinds"] != "unknown":
            problem(where, f"{key}: kind of an unknown initiator")
        if row["intensity"]:
            problem(where, f"{key}: intensity must stay empty")
        check_urls(where, row["sources"])
        if not any(part.startswith("https://") for part in split(row["sources"])):
            problem(where, f"{key}: no https source")

    seen = set()
    for row in claims + responses:
        where = row["#"]
        if row["incident"] not in starts:
            problem(where, f"no incident {row['incident']}")
        if not KEY.match(row["key"]):
            problem(where, f"key: {row['key']} is not lower case, digits and hyphens")
        name = where.split(":")[0]
        if (name, row["key"]) in seen:
            problem(where, f"key: {row['key']} stands twice")
        seen.add((name, row["key"]))
        given = check_date(where, "date", row["date"], needed=True)
        if before(given, starts.get(row["incident"])):
            problem(where, f"{row['key']}: dated before the incident began")
        if not row["form"] or not row["text"]:
            problem(where, f"{row['key']}: form or text empty")
        if JUDGING.search(row["text"]):
            problem(where, f"{row['key']}: text judges")
        if not row["sources"]:
            problem(where, f"{row['key']}: no source")
        check_urls(where, row["sources"])
    for row in claims:
        where = row["#"]
        check_parties(where, "claimants", row["claimants"], countries, True)
        check_parties(where, "accused", row["accused"], countries, False, unknown=True)
        check_codes(where, "kind", row["kind"], claim_kinds)
        if row["contested"] not in ("yes", "no"):
            problem(where, f"contested: {row['contested']} is neither yes nor no")
        if row["kind"] in ("government", "self") and row["claimants"] == "":
            problem(where, "claimants: empty")
        if row["kind"] == "government":
            check_parties(where, "claimants", row["claimants"], countries, False)
    for row in responses:
        where = row["#"]
        states = [part for part in split(row["responders"]) if part != "European Union"]
        check_parties(where, "responders", "; ".join(states), countries, False,
                      needed=not row["responders"])
        check_codes(where, "response", row["response"], response_codes)

    if len(incidents) < LEAST:
        problem("incidents.csv", f"{len(incidents)} incidents, at least {LEAST} wanted")
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        if year not in years:
            problem("incidents.csv", f"no incident of {year}")
    compared = check_own_words(incidents)

    for text in problems:
        print(text, file=sys.stderr)
    print(f"{len(incidents)} incidents, {len(claims)} claims, {len(responses)} responses; {compared}")
    if problems:
        print(f"sample: {len(problems)} problems", file=sys.stderr)
        return 1
    print("sample: ok")
    return 0


if __name__ == "__main__":
    sys.exit(main())
