#!/usr/bin/python3
"""assistant.py: a file that nothing recognises, from outside: read, mapped, imported, and imported again by its recipe

Counted by hand in tests/fixtures/ui/unknown.csv, see tests/ui/test-import.c.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import subprocess
import sys
import tempfile

from pointer import Program, do_until, walk

BINARY, FIXTURES, LOOK = sys.argv[1:4]
DIALOG = "Import a Dataset"
FILE = os.path.join(FIXTURES, "unknown.csv")


def shot(program, name):
    program.shot(f"assistant-{name}-{LOOK}")


def shows(program, text):
    return lambda: any(text in (node.get_name() or "") for node in walk(program.root()))


def open_column(program, name):
    """Shows how a column is taken apart: by a click on its row."""
    def click():
        row = next(node for node in walk(program.root())
                   if node.get_role_name() == "label" and (node.get_name() or "") == name)
        program.click(DIALOG, row)

    do_until("the settings of the column", shows(program, "Several values in a cell"), click)


def map_and_import(program):
    program.has_text("Imported as")
    shot(program, "file")
    program.act("push button", "Next")
    program.has_text("Choose what each column becomes")
    open_column(program, "Suspected state")
    shot(program, "columns")
    program.act("push button", "Next")
    program.has_text("Labels that no list knows: 1")
    shot(program, "labels")
    program.act("push button", "Next")
    program.has_text("12 rows read = 12 incidents + 0 merged rows + 0 duplicates + 0 rejected")
    shot(program, "check")
    program.act("push button", "Import")
    program.has_text("is imported")
    shot(program, "done")
    program.dismiss(DIALOG)
    program.has_text("12 reported incidents")


def import_again(library):
    """The next release of the same dataset is recognised by the recipe of the first."""
    folder = tempfile.mkdtemp()
    following = os.path.join(folder, "unknown.csv")
    with open(FILE, encoding="utf-8") as file:
        text = file.read()
    with open(following, "w", encoding="utf-8") as file:
        file.write(text + "New dawn,1/30/2020,Iran,Finland,Mails of a school were read\n")
    program = Program(BINARY, "--library", library, following)
    program.has_text("13 rows read = 13 incidents")
    shot(program, "again")
    program.close()


def reports(program):
    program.key("ctrl+r")
    program.has_text("Without a title")
    shot(program, "quality")
    program.key("alt+r")
    program.has_text("remark")
    shot(program, "remarks")
    program.key("Escape")
    program.key("ctrl+d")
    program.has_text("(current)")
    shot(program, "datasets")
    program.close()


def main():
    manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    library = os.path.join(tempfile.mkdtemp(), "a.normwatch")
    print("1..3", flush=True)
    try:
        program = Program(BINARY, "--library", library, FILE)
        map_and_import(program)
        print("ok 1 - an unknown file is mapped and imported", flush=True)
        reports(program)
        print("ok 2 - reports about it", flush=True)
        import_again(library)
        print("ok 3 - the next one follows its recipe", flush=True)
    finally:
        manager.terminate()
        manager.wait()


main()
