#!/usr/bin/env python3
"""Counts test cases over meson's logs and prints "N passed, N failed, N skipped" as the last line.

A program that speaks TAP counts once for each of its cases, any other once. A program that failed without saying which
case (a crash, a timeout) counts as one more failed case, and so does a log that is not there because the build failed.
Exits with 1 when a case failed or nothing ran.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import re
import sys

CASE = re.compile(r"^(not )?ok\b(.*)$")
SKIPPED = re.compile(r"#\s*skip", re.IGNORECASE)
EXPECTED = re.compile(r"#\s*todo", re.IGNORECASE)


def count(test):
    """(passed, failed, skipped) of one program."""
    passed = failed = skipped = 0
    for line in test.get("stdout", "").splitlines():
        case = CASE.match(line)
        if not case:
            continue
        if SKIPPED.search(case[2]):
            skipped += 1
        elif case[1] and not EXPECTED.search(case[2]):
            failed += 1
        else:
            passed += 1
    result = test["result"]
    if result in ("OK", "EXPECTEDFAIL", "SKIP"):
        if passed + failed + skipped == 0:
            passed, skipped = (0, 1) if result == "SKIP" else (1, 0)
    elif result != "FAIL" or failed == 0:
        failed += 1
    return passed, failed, skipped


def main():
    totals = [0, 0, 0]
    for path in sys.argv[1:]:
        if not os.path.exists(path):
            print(f"{path} is missing: its tests did not run", file=sys.stderr)
            totals[1] += 1
            continue
        with open(path, encoding="utf-8", errors="replace") as log:
            for line in log:
                totals = [a + b for a, b in zip(totals, count(json.loads(line)))]
    print("{} passed, {} failed, {} skipped".format(*totals))
    return 1 if totals[1] or not totals[0] else 0


if __name__ == "__main__":
    sys.exit(main())
