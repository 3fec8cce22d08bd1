#!/usr/bin/python3
"""quitting.py: quits in the middle of writing, and finds the last letter in the library

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import sqlite3
import subprocess
import sys
import tempfile

from pointer import DEADLINE, Atspi, Program, do_until, wait_for

BINARY = sys.argv[1]
WORDS = "Written until the very last letter"


def showing(node):
    return node.get_extents(Atspi.CoordType.WINDOW).width > 10


def main():
    manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print("1..1", flush=True)
    try:
        library = os.path.join(tempfile.mkdtemp(), "a.normwatch")
        program = Program(BINARY, "--library", library)
        program.act("push button", "Open the Sample")
        program.has_text("reported incidents")
        empty = program.find("push button", "Empty Briefing")
        do_until("the view", lambda: showing(empty), lambda: program.key("alt+5"))
        program.act("push button", "Empty Briefing")
        wait_for("the briefing", lambda: showing(program.has_text("No Blocks Yet")))
        program.key("Return")
        wait_for("the kinds", lambda: showing(program.find("list", "Kinds of blocks")))
        program.key("Return")  # a heading, which is ready to be written
        wait_for("the heading", lambda: program.find("list", "Blocks of the briefing").get_child_count() > 0)
        program.key(*[letter.replace(" ", "space") for letter in WORDS], "ctrl+q")  # in one breath
        assert program.process.wait(DEADLINE) == 0
        with sqlite3.connect(library) as database:
            bodies = [row[0] for row in database.execute("SELECT body FROM briefing")]
        assert len(bodies) == 1 and WORDS in bodies[0], bodies
        print("ok 1 - the last letter is kept", flush=True)
    finally:
        manager.terminate()
        manager.wait()


main()
