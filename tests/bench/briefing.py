#!/usr/bin/env python3
"""Prints the briefing that is measured: 12 figures, each another chart, 10 tables and 3,000 words.

With "lists" one whose table is as long as one can be: 10,000 rows.

SPDX-License-Identifier: GPL-3.0-or-later
"""
BENCH = "dataset=bench " # of a million
CLAIMS = "dataset=claims " # small, with claims
FIGURES = [
    BENCH + "by=initiator interval=year where:initiator=CHN,IRN,PRK,RUS markers=us-china-2015 chart=trend",
    BENCH + "by=initiator top=12 chart=bars",
    BENCH + "by=type interval=year chart=stacked",
    BENCH + "by=initiator interval=year top=4 chart=share",
    BENCH + "by=sector measure=intensity>=5 top=12 chart=ranked",
    BENCH + "by=sector interval=year top=10 chart=heatmap",
    BENCH + "by=initiator and=receiver top=8 chart=matrix",
    BENCH + "by=initiator interval=year where:initiator=CHN,IRN,PRK,RUS period=2015..2021 chart=slope",
    BENCH + "by=receiver chart=tilemap",
    BENCH + "by=initiator interval=year top=9 chart=multiples",
    BENCH + "where:initiator=CHN where:receiver=USA at=us-china-2015 chart=strip",
    BENCH + "by=receiver interval=month top=6 chart=trend",
]
TABLES = [
    ("states-years", BENCH + "by=initiator interval=year where:initiator=CHN,IRN,PRK,RUS,USA"),
    ("sectors-years", BENCH + "by=sector interval=year"),
    ("dyads", BENCH + "by=initiator and=receiver top=8"),
    ("before-after", BENCH + "where:initiator=CHN where:receiver=USA at=us-china-2015"),
    ("comparison", BENCH + 'where:initiator=CHN,IRN,PRK,RUS versus="where:type=disruption"'),
    ("chronology", CLAIMS + "where:receiver=EST"),
    ("incidents", BENCH + "where:receiver=EST period=2020..2023 where:type=disruption where:sector=energy"),
    ("datasets", BENCH),
    ("values", BENCH + "by=type measure=share"),
    ("values", BENCH + "by=initiator interval=year top=12"),
]
SENTENCE = "In paragraph {0} the author weighs what the dataset records, how late it became known, and what it cannot say. "


def words(paragraphs):
    """Paragraphs of some 100 words each."""
    return "\\n\\n".join((SENTENCE.format(n) * 5).strip() for n in paragraphs)


def blocks():
    yield "heading", {"Text": "What the data say", "Level": 1}
    for number, question in enumerate(FIGURES):
        yield "heading", {"Text": "Figure no. {}".format(number + 1), "Level": 2}
        yield "text", {"Text": words(range(number * 2, number * 2 + 2))}
        yield "figure", {"Question": question}
    yield "heading", {"Text": "Tables", "Level": 1}
    for shows, question in TABLES:
        yield "table", {"Shows": shows, "Question": question.strip()}
    yield "number", {"Question": BENCH + "where:initiator=CHN", "Text": "reported incidents are attributed to China"}
    yield "number", {"Question": BENCH + "where:initiator=CHN measure=intensity>=5"}
    yield "note", {"Text": "A note that stands in a box."}
    yield "text", {"Text": words(range(100, 106))}
    yield "method", {}
    yield "sources", {}


def lists():
    """The longest list that there is: 10,000 rows."""
    yield "text", {"Text": words(range(1))}
    yield "figure", {"Question": FIGURES[0]}
    yield "table", {"Shows": "incidents", "Question": BENCH.strip()}


def main(which):
    print("[Normwatch Briefing]\nVersion=1\nTitle=Twelve figures of a million\nAuthor=A think tank\nPaper=a4")
    for number, (kind, keys) in enumerate(which(), 1):
        print("\n[Block {}]\nKind={}".format(number, kind))
        for key, value in keys.items():
            print("{}={}".format(key, value))


if __name__ == "__main__":
    import sys
    main(lists if sys.argv[1:] == ["lists"] else blocks)
