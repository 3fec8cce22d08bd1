#!/usr/bin/python3
"""reviews.py: a review is written, found again and opened by keys alone, and facts about states are looked at

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import subprocess
import sys
import tempfile

from pointer import Program, do_until, walk

BINARY, CLI, FIXTURES, LOOK = sys.argv[1:5]
FACTS = """state,kind,title,date,source,note
EST,position,Statement of the head of state,2019-05-29,https://example.org/statement,
EST,strategy,Cyber security strategy,2018,https://example.org/strategy,In force until 2022
Netherlands,contact,Desk for cyber diplomacy,,Letter to parliament of July 2019,Answers within two days
"""


def shows(program, text):
    return lambda: any(text in (node.get_name() or "") for node in walk(program.root()))


def library():
    folder = tempfile.mkdtemp()
    path, facts = os.path.join(folder, "a.normwatch"), os.path.join(folder, "facts.csv")
    with open(facts, "w", encoding="utf-8") as file:
        file.write(FACTS)
    subprocess.run([CLI, "import", "--library", path, os.path.join(FIXTURES, "incidents.csv"),
                    os.path.join(FIXTURES, "claims.csv")], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([CLI, "policy", "--library", path, "--import", facts], check=True, stdout=subprocess.DEVNULL)
    return path


def menu(program, item):
    program.key("F10")
    program.act("menu item", item)


def write_review(program):
    program.act("push button", "Write Review…")
    program.focused("text")  # the cause, at once
    program.shot("review-empty-" + LOOK)
    program.write("A stolen password")
    program.key("Tab")
    program.write("Two factors would have stopped it")
    program.key("Tab", "Tab", "Tab")
    program.write("https://example.org/hearing")
    program.shot("review-written-" + LOOK)
    program.key("ctrl+s")
    program.has_text("Changed on")
    program.shot("review-shown-" + LOOK)


def find_review(program):
    menu(program, "Reviews…")
    program.window("Reviews")
    program.has_text("Written: Cause, Lesson, Sources")
    program.write("factors")
    program.has_text("Found in: Lesson")
    program.shot("reviews-" + LOOK)
    do_until("the incident", lambda: not program.shown("Reviews"), lambda: program.key("Tab", "Return"))


def main():
    manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print("1..1", flush=True)
    try:
        program = Program(BINARY, "--library", library())
        program.has_text("6 reported incidents")
        do_until("an incident", shows(program, "Write Review…"), lambda: program.key("alt+1"))
        write_review(program)
        find_review(program)
        menu(program, "Facts About States…")
        program.has_text("Statement of the head of state")
        program.shot("facts-" + LOOK)
        program.dismiss("Facts About States")
        program.close()
        print("ok 1 - " + LOOK, flush=True)
    finally:
        manager.terminate()
        manager.wait()


main()
