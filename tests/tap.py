"""The smallest test frame for tests that look at the project from outside: runs every function called test_… of a module
and speaks TAP. A test fails by raising, and skips by raising Skip with a plain reason.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import sys
import traceback


class Skip(Exception):
    """This test cannot run here; the text says why."""


def check(condition, *facts):
    """Like assert, but with the facts in the message and never optimised away."""
    if not condition:
        raise AssertionError(" | ".join(str(fact) for fact in facts))


def equal(found, expected, what=""):
    check(found == expected, what, "found {!r}".format(found), "expected {!r}".format(expected))


def main(module_name):
    module = sys.modules[module_name]
    tests = [(name, value) for name, value in vars(module).items() if name.startswith("test_") and callable(value)]
    failed = 0
    print("1..{}".format(len(tests)), flush=True)
    for number, (name, test) in enumerate(tests, 1):
        title = "{} {}".format(number, name[len("test_"):].replace("_", "-"))
        try:
            test()
            print("ok " + title, flush=True)
        except Skip as reason:
            print("ok {} # SKIP {}".format(title, reason), flush=True)
        except Exception:  # a failed check or a broken test: both are reported as this test's failure
            failed += 1
            print("not ok " + title, flush=True)
            for line in traceback.format_exc().splitlines():
                print("# " + line, flush=True)
    sys.exit(1 if failed else 0)
