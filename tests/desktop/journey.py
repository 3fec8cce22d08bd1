#!/usr/bin/python3
"""journey.py: the way of a researcher through the program: import, filter, open a chart's incidents, export

Counts are worked out by hand from tests/fixtures/ui, see tests/ui/test-window.c; those of the real dataset come from
its truth.json.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import subprocess
import sys
import tempfile

from pointer import Atspi, GLib, Program, do_until, named, run, wait_for, walk

PRESSED = Atspi.StateType.PRESSED
# As they stand in the list of the export dialog.
FORMATS = (("SVG", b"<?xml"), ("PDF", b"%PDF"), ("PNG", b"\x89PNG"), ("CSV", b"period,"))
BINARY, FIXTURES = sys.argv[1], sys.argv[2]


def datasets():
    return os.environ.get("NORMWATCH_DATASETS") or os.path.join(FIXTURES, "../../../../shared/datasets")


def import_fixture():
    program = Program(BINARY, "--library", os.path.join(tempfile.mkdtemp(), "a.normwatch"),
                      os.path.join(FIXTURES, "incidents.csv"), os.path.join(FIXTURES, "claims.csv"))
    program.has_text("Recognised as")
    program.shot("import-checked")
    program.act("push button", "Import")
    program.has_text("is imported")
    program.dismiss("Import a Dataset")
    program.has_text("6 reported incidents")
    return program


def shortcuts(program):
    """An assistive technology asks how many windows there are, and then for one of them, which may have gone meanwhile.
    GTK 4.8 has no answer then, and crashed when it came upon a window that was never shown. Here it asks for one too
    many."""
    title = "Keyboard shortcuts"
    do_until("the shortcuts", lambda: run("xdotool", "search", "--onlyvisible", "--name", f"^{title}$"),
             lambda: program.key("F1"))
    program.shot("shortcuts")
    program.dismiss(title)
    try:
        program.root().get_child_at_index(1)
    except GLib.Error:  # none is as good an answer
        pass
    program.has_text("6 reported incidents")


def journey(program):
    program.check("Normwatch", "China")
    program.has_text("2 reported incidents")
    program.shot("filtered")
    program.key("alt+Left")
    program.has_text("6 reported incidents")
    program.key("ctrl+t")
    wait_for("the table", lambda: program.find("push button", "Table").get_state_set().contains(PRESSED))
    program.shot("table")
    program.key("ctrl+t")
    program.key("alt+1")
    program.shot("incidents")
    program.key("alt+2")


def drill_down(program):
    """With the keyboard: the chart takes the focus; its second element, China in 2016, is opened."""
    def chart():
        return next((node for node in walk(program.root())
                     if node.get_role() == Atspi.Role.IMAGE and "Reported incidents" in (node.get_name() or "")), None)

    node = wait_for("the chart", chart)

    def chip():
        return any(named(each, "Remove the filter “2016”") for each in walk(program.root()))

    def open_second():
        program.click("Normwatch", node, corner=True)
        program.key("Home", "Right", "Return")

    do_until("the incidents of China in 2016", chip, open_second)
    program.find("push button", "Remove the filter “2016”")
    program.find("push button", "Remove the filter “Attributed to: China”")
    program.has_text("2 reported incidents")
    program.shot("drilled-down")
    program.key("alt+Left")
    program.has_text("6 reported incidents")


def export(program, folder, place, label, begins):
    """In the format at that place of the list; begins: the first bytes of such a file."""
    name = "figure." + label.lower()
    path = os.path.join(folder, name)
    program.key("ctrl+e")
    program.find("push button", "Save…")
    program.choose("Export", "Format of the file", place, label)
    program.shot("export-" + label.lower())
    program.act("push button", "Save…")
    program.window("Save Export")
    program.focused("text")

    def save():
        program.key("ctrl+a")
        program.write(path)
        program.key("Return")

    do_until("the file " + path, lambda: os.path.exists(path), save)
    program.has_text("Saved as " + name)
    with open(path, "rb") as file:
        assert file.read().startswith(begins), path


def import_real():
    folder = os.path.join(datasets(), "eurepoc-1.1")
    if not os.path.isdir(folder):
        print("ok 4 - the real dataset # SKIP not there")
        return
    with open(os.path.join(folder, "truth.json"), encoding="utf-8") as file:
        assert "1643" in json.dumps(json.load(file))
    files = [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".csv")]
    program = Program(BINARY, "--library", os.path.join(tempfile.mkdtemp(), "b.normwatch"), *files)
    program.has_text("Recognised as EuRepoC 1.1")
    program.act("push button", "Import")
    program.has_text("is imported")
    program.dismiss("Import a Dataset")
    program.has_text("1643 reported incidents")
    program.check("Normwatch", "China")
    program.has_text("240 reported incidents")
    program.shot("eurepoc")
    program.close()
    print("ok 4 - the real dataset")


def main():
    manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print("1..4", flush=True)
    try:
        program = import_fixture()
        print("ok 1 - import a file", flush=True)
        shortcuts(program)
        journey(program)
        drill_down(program)
        print("ok 2 - filter, and open a chart's incidents", flush=True)
        folder = tempfile.mkdtemp()
        for place, (label, begins) in enumerate(FORMATS):
            export(program, folder, place, label, begins)
        program.close()
        print("ok 3 - export", flush=True)
        import_real()
    finally:
        manager.terminate()
        manager.wait()


main()
