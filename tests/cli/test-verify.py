#!/usr/bin/env python3
"""Exported files are asked again, in the library that they are from, in a copy of it, and in others.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import json
import re
import shutil
import struct
import zlib

import tap
from program import HEADER, SAMPLE, Place, dataset
from tap import check, equal

BY_YEAR = ("trend", "--by", "initiator", "--interval", "year")
LIST = HEADER + "a,One,Words,2010-05-03,,,Atlantis,,USA,,,,\nb,Two,Words,2011-05-03,,,FRA,,USA,,,,\n"


def verify(place, name, status=0):
    """The rows that are printed; the call has to end so."""
    done = place.call("verify", name, "--format", "json")
    equal(done.returncode, status, done.stdout.decode() + done.stderr.decode())
    equal(done.stderr.count(b"\n"), status, done.stderr.decode())
    return json.loads(done.stdout)


def outcomes(place, name, status=0):
    return [row["outcome"] for row in verify(place, name, status)]


def export(place, name, *question):
    if name.endswith(".csv"):
        place.run("analyse", *question, "-o", name)
    else:
        place.run("chart", *question, "-o", name)


def export_all(place, *question):
    names = ["figure" + suffix for suffix in (".svg", ".pdf", ".png", ".csv")]
    for name in names:
        export(place, name, *question)
    return names


def copy(place, other, *names):
    for name in names:
        shutil.copy(place.folder / name, other.folder / name)


def sidecar(place, name):
    return json.loads((place.folder / (name + ".source.json")).read_text())


def seal(place, name, **changes):
    """A sidecar with other members."""
    place.write(name, json.dumps({**sidecar(place, "figure.csv"), **changes}))
    return name


# ---- the same library ----

def test_every_format():
    with Place() as place:
        names = export_all(place, *BY_YEAR)
        sealed = sidecar(place, "figure.csv")
        for name in names + ["figure.csv.source.json"]:
            rows = verify(place, name)
            equal([(row["id"], row["outcome"], row["n"], row["newer"]) for row in rows],
                  [(sealed["id"], "identical", 259, "")], name)
            check("n = 259" in rows[0]["words"], rows)
        lines = place.run("verify", "figure.svg", "--format", "table").splitlines()
        equal(len(lines), 1)
        check(lines[0].startswith(sealed["id"] + "  Identical. "), lines)


def test_name_and_place_do_not_count():
    with Place() as place:
        export(place, "figure.svg", *BY_YEAR)
        (place.folder / "figure.svg").rename(place.folder / "renamed.txt")
        equal(outcomes(place, "renamed.txt"), ["identical"])


def test_second_machine():
    """A copy of the library in another folder, and one that imported the same files itself."""
    with Place() as place, Place(prepare=False) as copied, Place() as other:
        names = export_all(place, *BY_YEAR)
        shutil.copy(place.library, copied.library)
        for machine in copied, other:
            copy(place, machine, *names, "figure.csv.source.json")
            for name in names:
                equal(outcomes(machine, name), ["identical"], name)


def test_every_analysis():
    """Whatever is counted: shares, differences, before and after, sides, crossed dimensions."""
    questions = (("total", "--by", "sector", "--measure", "share", "--count", "fractional"),
                 ("total", "--by", "initiator", "--and", "receiver", "--top", "5"),
                 ("trend", "--measure", "change", "--interval", "year", "--search", "power \"grid\" \u4e2d <&>"),
                 ("trend", "--interval", "quarter", "--coarse", "spread", "--where", "initiator=RUS", "--period", "2010..2022"),
                 ("ratio", "--by", "initiator", "--at", "us-china-2015"),
                 ("compare", "--by", "sector", "--versus", "where:initiator=RUS", "--versus", "period=2010..2015"))
    with Place() as place:
        for i, question in enumerate(questions):
            name = "table{}.csv".format(i)
            export(place, name, *question)
            equal(outcomes(place, name), ["identical"], question)
        equal(len({sidecar(place, "table{}.csv".format(i))["answer"] for i in range(len(questions))}), len(questions))


def chunks(data):
    at = 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        yield kind, data[at + 8:at + 8 + length]
        at += length + 12


def written_as(kind, keyword, text):
    """A text of a PNG in one of the ways that the specification has."""
    packed = zlib.compress(text)
    body = {"tEXt": b"\0" + text, "zTXt": b"\0\0" + packed, "iTXt": b"\0\1\0en\0\0" + packed}[kind]
    return kind.encode(), keyword + body


def test_other_programs_saved_it_again():
    with Place() as place:
        export(place, "figure.png", *BY_YEAR)
        data = (place.folder / "figure.png").read_bytes()
        for kind in "tEXt", "zTXt", "iTXt":
            saved = data[:8]
            for name, body in chunks(data):
                if name == b"iTXt":
                    keyword, _, rest = body.partition(b"\0")
                    name, body = written_as(kind, keyword, rest[4:])
                saved += struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
            place.write("saved.png", saved)
            equal(outcomes(place, "saved.png"), ["identical"], kind)


# ---- briefings ----

BRIEFING = """[Normwatch Briefing]
Version=1
Title=Every way of asking
Paper=a4

""" + "\n".join("[Block {}]\n{}\n".format(i + 1, block) for i, block in enumerate((
    "Kind=figure\nQuestion=by=initiator interval=year chart=trend", "Kind=number\nText=incidents\nQuestion=where:initiator=CHN",
    "Kind=table\nShows=states-years\nQuestion=by=initiator interval=year", "Kind=table\nShows=datasets\nQuestion=",
    "Kind=table\nShows=chronology\nQuestion=where:initiator=RUS", "Kind=table\nShows=incidents\nQuestion=where:receiver=EST")))
FORMATS = (".pdf", ".docx", ".odt", ".html", ".md", ".tex", ".xlsx", ".csv")


def test_briefings_in_every_format():
    """All exhibits that a format has; lists of records, too."""
    with Place() as place, Place() as other:
        brief = place.write("all.normwatch-briefing", BRIEFING)
        asked = collections.Counter()
        for suffix in FORMATS:
            place.run("brief", brief, "-o", "out" + suffix)
            for file in place.folder.glob("out" + suffix + "*"):
                shutil.copy(file, other.folder / file.name)
            for machine in place, other:
                rows = verify(machine, "out" + suffix)
                equal({row["outcome"] for row in rows}, {"identical"}, suffix)
                asked.update({row["shows"] for row in rows})
        for shows in "states-years", "datasets", "chronology", "incidents":
            check(asked[shows] >= 2 * (len(FORMATS) - 1), shows, asked)


def test_list_of_other_records():
    """A title that was corrected changes a list of records, and no count."""
    options = ("--dataset", "mine", "--release", "1")
    with Place(prepare=False) as place, Place(prepare=False) as other:
        for machine, text in (place, LIST), (other, LIST.replace("Two", "Second")):
            machine.run("import", machine.write("list.csv", text), *options)
        place.run("brief", place.write("two.normwatch-briefing", re.sub("CHN|RUS", "FRA", BRIEFING).replace("EST", "USA")), "-o", "out.html")
        copy(place, other, "out.html")
        found = {row["shows"]: (row["outcome"], row["words"]) for row in verify(other, "out.html", 1)}
        equal({shows: found[shows][0] for shows in ("states-years", "chronology", "incidents")},
              {"states-years": "identical", "chronology": "data-changed", "incidents": "data-changed"})
        for shows in "states-years", "incidents":
            check("another state of mine@1" in found[shows][1], found[shows])


# ---- other libraries ----

def totals():
    return [json.loads(dataset(name, "truth.json").read_text())["total_incidents"] for name in ("cfr-2019", "cfr-2021")]


def test_newer_release():
    before, after = totals()
    with Place(prepare=False) as place:
        place.run("import", dataset("cfr-2019", "export-incidents.csv"))
        export(place, "figure.svg", *BY_YEAR)
        equal([(row["outcome"], row["n"], row["newer"]) for row in verify(place, "figure.svg")], [("identical", before, "")])
        place.run("import", dataset("cfr-2021", "cyber-operations-incidents.csv"))
        row, = verify(place, "figure.svg")
        equal((row["outcome"], row["n"]), ("identical", before))
        equal(row["newer"], "A newer release, 2021, is here: n {} → {}.".format(before, after))

        # Without the release the newer one alone is no answer.
        place.run("datasets", "--remove", "cfr@2019")
        row, = verify(place, "figure.svg", 1)
        equal(row["outcome"], "release-missing")
        for word in ("cfr@2019", "cfr@2021", "export-incidents.csv"):
            check(word in row["words"], word, row)
        check("n {} → {}.".format(before, after) in row["newer"], row)


def test_newer_release_of_another_side():
    """Of what the dataset is compared with; its own stays the newest."""
    with Place(prepare=False) as place:
        place.run("import", place.write("list.csv", LIST), "--dataset", "mine", "--release", "1")
        place.run("import", dataset("cfr-2019", "export-incidents.csv"))
        export(place, "table.csv", "compare", "--dataset", "mine", "--by", "receiver", "--versus", "dataset=cfr")
        row, = verify(place, "table.csv")
        equal((row["outcome"], row["n"], row["newer"]), ("identical", 2, ""))
        place.run("import", dataset("cfr-2021", "cyber-operations-incidents.csv"))
        row, = verify(place, "table.csv")
        equal((row["outcome"], row["newer"]),
              ("identical", "A newer release, 2021, is here: n is the same, 2; numbers within are not."))


def test_earlier_release_judges_what_is_complete():
    with Place(prepare=False) as place:
        place.run("import", dataset("cfr-2021", "cyber-operations-incidents.csv"))
        export(place, "figure.svg", *BY_YEAR)
        place.run("import", dataset("cfr-2019", "export-incidents.csv"))
        row, = verify(place, "figure.svg", 1)
        equal((row["outcome"], row["newer"]), ("rule-changed", ""))
        check("complete" in row["words"] and "n is the same, 513" in row["words"], row)


def test_other_dataset_alone():
    with Place() as place, Place(prepare=False) as other:
        export(place, "figure.png", *BY_YEAR)
        other.run("import", other.write("list.csv", LIST))
        copy(place, other, "figure.png")
        row, = verify(other, "figure.png", 1)
        equal(row["outcome"], "release-missing")
        check("sample@2024" in row["words"] and "incidents.csv" in row["words"], row)


def test_data_changed():
    """The same version of another content: one incident more."""
    options = ("--dataset", "mine", "--release", "1")
    with Place(prepare=False) as place, Place(prepare=False) as other:
        place.run("import", place.write("list.csv", LIST), *options)
        export(place, "figure.svg", *BY_YEAR)
        other.run("import", other.write("list.csv", LIST + "c,Three,Words,2011-06-03,,,FRA,,USA,,,,\n"), *options)
        copy(place, other, "figure.svg")
        row, = verify(other, "figure.svg", 1)
        equal(row["outcome"], "data-changed")
        for word in ("mine@1", "list.csv", "n 2 → 3."):
            check(word in row["words"], word, row)


def test_rule_changed():
    """The same file, read by a recipe that knows one label more."""
    options = ("--dataset", "mine", "--release", "1")
    with Place(prepare=False) as place:
        place.run("import", "--save-recipe", "recipe.ini", place.write("list.csv", LIST), *options)
        export(place, "figure.svg", *BY_YEAR)
        export(place, "all.svg", "trend", "--interval", "year")
        place.run("datasets", "--remove", "mine@1")
        with open(place.folder / "recipe.ini", "a", encoding="utf-8") as recipe:
            recipe.write("\n[labels/state]\nAtlantis=FRA\n")
        place.run("import", "--recipe", "recipe.ini", "list.csv", *options)
        row, = verify(place, "figure.svg", 1)
        equal(row["outcome"], "rule-changed")
        check("recipe" in row["words"] and "n is the same, 2" in row["words"], row)
        row, = verify(place, "all.svg")  # where the label does not count
        equal(row["outcome"], "identical")
        check("recipe" in row["words"], row)


# ---- seals that were changed, and files that have none ----

def test_changed_seals():
    with Place() as place:
        export(place, "figure.csv", *BY_YEAR)
        sealed = sidecar(place, "figure.csv")
        files = [{**file, "sha256": "0" * 64} for file in sealed["files"]]
        for changes in ({"n": 260}, {"query": sealed["query"].replace("initiator", "receiver")}, {"answer": "0" * 64},
                        {"id": "0000-0000"}, {"files": files}, {"program": "Normwatch 0.0.1"}):
            row, = verify(place, seal(place, "changed.json", **changes), 1)
            equal(row["outcome"], "failed", changes)
            check("changed" in row["words"], row)


def test_question_that_cannot_be_asked():
    with Place() as place:
        place.run("markers", "--import", place.write("own.ini", "[mine]\nDate=2015-06-01\nLabel=Mine\nDocument=A\n"))
        export(place, "table.csv", "ratio", "--at", "mine")
        equal(outcomes(place, "table.csv"), ["identical"])
        place.run("markers", "--remove", "mine")
        row, = verify(place, "table.csv", 1)
        equal(row["outcome"], "failed")
        check("mine" in row["words"], row)


def test_words_of_readers_do_not_count():
    with Place() as place:
        export(place, "figure.csv", *BY_YEAR)
        equal(outcomes(place, seal(place, "changed.json", title="\x1b[31m Other", note=None, more={"a": [1]})), ["identical"])
        line = place.run("verify", "changed.json", "--format", "table")
        check("\x1b" not in line, repr(line))


def test_damaged_files():
    with Place() as place:
        names = export_all(place, *BY_YEAR)
        svg = (place.folder / "figure.svg").read_text()
        metadata = re.search("<metadata>.*</metadata>", svg)[0]
        without = place.write("without.svg", svg.replace(metadata, ""))
        place.fails(1, "verify", without, says=["without.svg", "exported"])
        place.fails(1, "verify", place.write("half.json", (place.folder / "figure.csv.source.json").read_bytes()[:700]),
                    says=["half.json", "export"])
        place.fails(1, "verify", seal(place, "typed.json", answer=7), says=["typed.json", "answer"])
        place.fails(1, "verify", place.write("deep.json", "[" * 3000000), says=["deep.json"])
        place.fails(1, "verify", place.write("deep2.json", '{"a":' * 500000), says=["deep2.json"])
        place.fails(1, "verify", place.write("empty", ""), says=["empty", "exported"])
        (place.folder / "figure.csv.source.json").unlink()
        place.fails(1, "verify", "figure.csv", says=["figure.csv", "exported"])
        place.fails(1, "verify", "nix.svg", says=["nix.svg", "choose another file"])
        place.fails(1, "verify", "/dev/zero", says=["/dev/zero", "device"])
        place.fails(2, "verify", says=["file"])
        place.fails(2, "verify", *names, says=["too many"])


if __name__ == "__main__":
    tap.main(__name__)
