"""A whole briefing over the real datasets: 12 figures, 10 tables and 3,000 words.

SPDX-License-Identifier: GPL-3.0-or-later
"""

EUREPOC = "dataset=eurepoc@1.1 "
NAMED = "where:initiator=CHN,IRN,PRK,RUS"
FIGURES = [
    EUREPOC + "by=initiator interval=year where:initiator=CHN,IRN,PRK,RUS period=2000..2023 markers=us-china-2015 chart=trend",
    EUREPOC + "by=initiator top=12 chart=bars",
    EUREPOC + "by=type interval=year period=2010..2022 chart=stacked",
    EUREPOC + "by=initiator interval=year period=2010..2022 top=4 chart=share",
    EUREPOC + "by=sector measure=claimed top=12 chart=ranked",
    EUREPOC + "by=sector interval=year period=2010..2022 top=10 chart=heatmap",
    EUREPOC + "by=initiator and=receiver top=8 chart=matrix",
    EUREPOC + "by=initiator interval=year where:initiator=CHN,IRN,PRK,RUS period=2015..2021 chart=slope",
    EUREPOC + "by=receiver chart=tilemap",
    EUREPOC + "by=initiator interval=year top=9 period=2010..2022 chart=multiples",
    EUREPOC + "where:initiator=CHN where:receiver=USA at=us-china-2015 chart=strip",
    'dataset=dcid interval=year where:initiator=CHN,IRN,PRK,RUS period=2000..2020 versus="dataset=eurepoc" chart=trend',
]
TABLES = [
    ("states-years", EUREPOC + "by=initiator interval=year where:initiator=CHN,IRN,PRK,RUS,USA period=2010..2022"),
    ("sectors-years", EUREPOC + "by=sector interval=year period=2000..2023"),
    ("dyads", EUREPOC + "by=initiator and=receiver top=8"),
    ("before-after", EUREPOC + "where:initiator=CHN where:receiver=USA at=us-china-2015"),
    ("comparison", 'dataset=dcid where:initiator=CHN,IRN,PRK,RUS versus="dataset=eurepoc"'),
    ("chronology", EUREPOC + "where:receiver=EST"),
    ("incidents", EUREPOC + "where:receiver=EST"),
    ("datasets", EUREPOC.strip()),
    ("values", EUREPOC + "by=type measure=share"),
    ("values", "dataset=cfr@2021 by=initiator interval=year period=2005..2020 top=12"),
]
AWKWARD = [
    "Marks of other languages: <b>not bold</b> & \\begin{x} 100% #1 $5 ~tilde^ {braces} =1+1 |pipes|.",
    "العربية تُكتب من اليمين إلى اليسار (2017).",
    "中文报告的网络事件。",
]
SENTENCE = "In paragraph {0} the author weighs what the dataset records, how late it became known, and what it cannot say. "


def words(paragraphs):
    """Paragraphs of some 100 words each."""
    return "\\n\\n".join(" ".join(SENTENCE.format(n) for _ in range(5)).strip() for n in paragraphs)


def block(number, kind, **keys):
    return "\n[Block {}]\nKind={}\n".format(number, kind) + "".join("{}={}\n".format(key, value) for key, value in keys.items())


def briefing():
    """The text of the briefing's file."""
    blocks = [("heading", {"Text": "What the data say", "Level": 1})]
    for number, question in enumerate(FIGURES):
        blocks.append(("heading", {"Text": "Figure no. {}".format(number + 1), "Level": 2}))
        blocks.append(("text", {"Text": words(range(number * 2, number * 2 + 2))}))
        blocks.append(("figure", {"Question": question}))
    blocks.append(("break", {}))
    blocks.append(("heading", {"Text": "Tables", "Level": 1}))
    blocks.append(("text", {"Text": "**Bold**, *italic*, [a link](https://example.org/a?b=1&c=2).\\n\\n- one\\n- two\\n\\n1. first\\n2. second"}))
    blocks += [("text", {"Text": text.replace("\\", "\\\\").replace("<b>", "\\\\<b>")}) for text in AWKWARD]
    for shows, question in TABLES:
        blocks.append(("table", {"Shows": shows, "Question": question}))
    blocks.append(("number", {"Question": EUREPOC + "where:initiator=CHN", "Text": "reported incidents are attributed to China"}))
    blocks.append(("number", {"Question": EUREPOC + "where:initiator=CHN measure=claimed"}))
    blocks.append(("note", {"Text": "A note that stands in a box."}))
    blocks.append(("text", {"Text": words(range(100, 106))}))
    blocks.append(("method", {}))
    blocks.append(("sources", {}))
    head = "[Normwatch Briefing]\nVersion=1\nTitle=Four states, twelve figures\nAuthor=A think tank\nPaper=a4\n"
    return head + "".join(block(number, kind, **keys) for number, (kind, keys) in enumerate(blocks, 1))
