#!/usr/bin/python3
"""looks.py: puts the sample on a screen of some size and scheme, and keeps pictures of all views to look at

The window must fit the screen, and all views must have been reached; a block is copied and moved by keys.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import subprocess
import sys
import tempfile

from pointer import Atspi, Program, do_until, run, wait_for, walk

BINARY, LOOK = sys.argv[1], sys.argv[3]


def fits(program):
    def inside():
        place = dict(line.split("=") for line in
                     run("xdotool", "getwindowgeometry", "--shell", program.window("Normwatch")).splitlines())
        width, height = LOOK.split("-")[0].split("x")
        return int(place["WIDTH"]) <= int(width) and int(place["HEIGHT"]) <= int(height)
    wait_for("a window no larger than the screen", inside)


def showing(program, role):
    return any(node.get_role() == role and node.get_extents(Atspi.CoordType.WINDOW).width > 100
               for node in walk(program.root()))


def block(program, position):
    """A row of the list of blocks without its place: "Text, What was reported"."""
    for node in walk(program.root()):
        if node.get_role() == Atspi.Role.LIST and node.get_name() == "Blocks of the briefing":
            row = node.get_child_at_index(position)
            return row and row.get_name().partition(": ")[2]
    return None


def main():
    manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print("1..1", flush=True)
    try:
        program = Program(BINARY, "--library", os.path.join(tempfile.mkdtemp(), "a.normwatch"))
        program.find("push button", "Open the Sample")
        program.shot("welcome-" + LOOK)
        program.act("push button", "Open the Sample")
        program.has_text("reported incidents")
        wait_for("the chart", lambda: showing(program, Atspi.Role.IMAGE))
        fits(program)
        program.shot("trends-" + LOOK)
        do_until("the incidents", lambda: showing(program, Atspi.Role.TABLE) or showing(program, Atspi.Role.TREE_TABLE),
                 lambda: program.key("alt+1"))
        program.shot("incidents-" + LOOK)
        program.key("alt+5")
        program.has_text("Pages to Hand In")
        program.shot("briefing-empty-" + LOOK)
        program.act("push button", "From a Template…")
        wait_for("a state to choose", lambda: program.find("push button", "Create").get_state_set().contains(
            Atspi.StateType.SENSITIVE))
        program.act("push button", "Create")
        first = wait_for("a first block", lambda: block(program, 0))
        program.shot("briefing-" + LOOK)
        program.key("ctrl+d")  # which is another thing outside of the list
        wait_for("a copy", lambda: block(program, 1) == first)
        program.key("alt+Down")
        wait_for("the copy farther down", lambda: block(program, 2) == first and block(program, 1) != first)
        program.key("ctrl+z", "ctrl+z")
        wait_for("what was before", lambda: block(program, 0) == first and block(program, 2) != first)
        program.close()
        print("ok 1 - " + LOOK, flush=True)
    finally:
        manager.terminate()
        manager.wait()


main()
