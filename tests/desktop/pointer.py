"""pointer.py: finds things in the window by role and name, and uses pointer and keys as a person would

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE = 60.0  # for a machine that has much else to do
PATIENCE = 5.0  # before something is done again


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def holds(condition, seconds):
    """Whether the condition comes true in time; what it gave."""
    try:
        return wait_for("", condition, seconds)
    except AssertionError:
        return None


def do_until(what, condition, action):
    """Acts until the condition holds. A second time only when the first had long enough to show: a click that comes
    late is not lost, and twice is not once."""
    end = time.monotonic() + DEADLINE
    found = holds(condition, 0)
    while not found:
        if time.monotonic() > end:
            raise AssertionError(f"did in vain what should give {what}")
        try:
            action()
        except GLib.Error:  # the widget went away under the pointer
            pass
        found = holds(condition, PATIENCE)
    return found


def wait_for(what, condition, seconds=DEADLINE):
    """Asks until the condition gives something true; the pause only keeps the bus from being flooded."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = condition()
        except GLib.Error:  # the widget went away between two calls
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.05)


SHORT = 60  # rows: a list of so many is walked


def walk(node, depth=0):
    """All nodes below, but not into tables and long lists."""
    if node is None:
        raise AssertionError("the program is gone")
    yield node
    role = node.get_role()
    if depth > 0 and (role in (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE)
                      or role == Atspi.Role.LIST and node.get_child_count() > SHORT):
        return
    for i in range(min(node.get_child_count(), 400)):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child, depth + 1)


def named(node, name):
    """GTK 4.8 names a button with a mnemonic "_Import Import"."""
    given = node.get_name() or ""
    return given == name or given.endswith(" " + name)


class Program:
    def __init__(self, binary, *arguments):
        self.process = subprocess.Popen([binary, *arguments])
        self.shots = os.environ.get("NORMWATCH_SCREENSHOTS", ".")
        wait_for("the program on the bus", self.root)

    def root(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_name() == "normwatch":
                return child
        return None

    def find(self, role, name):
        def look():
            for node in walk(self.root()):
                if node.get_role_name() == role and named(node, name):
                    return node
            return None
        return wait_for(f"{role} “{name}”", look)

    def has_text(self, text):
        """Waits until some label contains the text."""
        def look():
            for node in walk(self.root()):
                if text in (node.get_name() or ""):
                    return node
            return None
        return wait_for(f"the words “{text}”", look)

    def act(self, role, name):
        def use():
            node = self.find(role, name)
            return node.get_state_set().contains(Atspi.StateType.SENSITIVE) and node.do_action(0)

        wait_for(f"“{name}” usable", use)

    def window(self, title):
        return wait_for(f"the window “{title}”",
                        lambda: run("xdotool", "search", "--onlyvisible", "--name", f"^{title}$").split())[0]

    def shown(self, title):
        return run("xdotool", "search", "--onlyvisible", "--name", f"^{title}$")

    def dismiss(self, title):
        """Escape, until the window is gone."""
        do_until(f"the end of “{title}”", lambda: not self.shown(title), lambda: self.key("Escape"))

    def click(self, title, node, corner=False):
        """Presses the pointer at the middle or corner of a node: window extents plus the window's place, as GTK 4 has
        no others."""
        place = []

        def settled():
            """Laid out, and at the same place twice running."""
            box = node.get_extents(Atspi.CoordType.WINDOW)
            place.append((box.x, box.y, box.width, box.height))
            return box.width > 10 and place[-3:] == [place[-1]] * 3

        wait_for("its place", settled)
        window = self.window(title)
        place = dict(line.split("=") for line in run("xdotool", "getwindowgeometry", "--shell", window).splitlines())
        box = node.get_extents(Atspi.CoordType.WINDOW)
        across, down = (16, 16) if corner else (box.width // 2, box.height // 2)
        run("xdotool", "mousemove", str(int(place["X"]) + box.x + across), str(int(place["Y"]) + box.y + down),
            "click", "1")

    def key(self, *keys):
        run("xdotool", "key", "--clearmodifiers", *keys)

    def check(self, title, name):
        """Clicks a check box until it is checked: the window manager may keep a first click to itself."""
        do_until(f"“{name}” checked",
                 lambda: self.find("check box", name).get_state_set().contains(Atspi.StateType.CHECKED),
                 lambda: self.click(title, self.find("check box", name)))

    def choose(self, title, name, place, label):
        """With pointer and keys, the choice at that place of a drop-down, whose button says its label then."""
        def look():
            return next((each for each in walk(self.root())
                         if each.get_role_name() == "combo box" and (each.get_name() or "").startswith(name)), None)

        node = wait_for(f"the choice of “{name}”", look)

        def chosen():
            return any((each.get_name() or "").startswith(label) for each in walk(node.get_child_at_index(0)))

        def open_and_choose():
            self.click(title, node)
            wait_for("the choices", lambda: node.get_child_count() > 1)
            self.key("Home", *["Down"] * place, "Return")

        do_until(f"“{label}” chosen", chosen, open_and_choose)

    def focused(self, role):
        """Waits until a node of this role has the focus, in whichever window."""
        def look():
            return next((node for node in walk(self.root()) if node.get_role_name() == role
                         and node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)
        return wait_for(f"the focus in a {role}", look)

    def write(self, text):
        run("xdotool", "type", "--clearmodifiers", text)

    def shot(self, name):
        os.makedirs(self.shots, exist_ok=True)
        run("import", "-window", "root", os.path.join(self.shots, name + ".png"))

    def close(self):
        self.process.terminate()
        self.process.wait(DEADLINE)
