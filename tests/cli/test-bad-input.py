#!/usr/bin/env python3
"""What bad input gets: one line that says what, where and what to do, the right exit status, and a library as before.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import time

import tap
from program import CLI, HEADER, SAMPLE, Place
from tap import Skip, check, equal

ROW = "{0},Incident {0},Some words about it,2017-0{1},,,RUS;CHN,,UKR;USA,energy;health,disruption,,https://example.org/{0}\n"
NOBODY = 65534


def rows(n):
    return "".join(ROW.format(i, i % 9 + 1) for i in range(n))


@contextlib.contextmanager
def unchanged(place):
    """What happens inside leaves the releases of the library as they were, and the file sound."""
    before = place.run("datasets")
    yield
    equal(place.run("datasets"), before, "the library changed")
    with contextlib.closing(sqlite3.connect(place.library)) as db:
        equal(db.execute("PRAGMA integrity_check").fetchone()[0], "ok")
        equal(db.execute("PRAGMA foreign_key_check").fetchall(), [])


def refuses(content, *says, name="bad.csv", before=(), after=()):
    with Place() as place, unchanged(place):
        path = place.write(name, content)
        place.fails(1, "import", *before, path, *after, says=[name, *says])


def test_missing_file():
    with Place() as place, unchanged(place):
        place.fails(1, "import", "nowhere.csv", says=["nowhere.csv"])


def test_folder_instead_of_file():
    with Place() as place, unchanged(place):
        (place.folder / "folder.csv").mkdir()
        place.fails(1, "import", "folder.csv", says=["folder.csv"])


def test_empty_file():
    refuses(b"", "empty")


def test_header_only():
    refuses(HEADER, "line 1", "no row")


def test_not_a_csv():
    refuses(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40)


def test_wrong_encoding():
    """Another encoding is found and said; where the user says UTF-8, it is not."""
    content = HEADER.encode() + b"a,Stra\xdfe in M\xfcnchen,,2017,,,RUS,,DEU,energy,disruption,,\n"
    refuses(content, "2", "UTF-8", before=["--encoding", "UTF-8"])
    with Place(prepare=False) as place:
        report = place.json("import", place.write("latin.csv", content))
        equal(report["files"][0]["encoding"], "WINDOWS-1252")
        equal([row["title"] for row in place.rows("incidents")], ["Stra\u00dfe in M\u00fcnchen"])


def test_utf16():
    with Place(prepare=False) as place:
        report = place.json("import", place.write("wide.csv", (HEADER + rows(3)).encode("utf-16")))
        equal((report["incidents"], report["files"][0]["encoding"]), (3, "UTF-16LE"))


def test_nul_byte():
    refuses(HEADER.encode() + b"a,One\x00Two,,2017,,,RUS,,DEU,energy,disruption,,\n", "2")


def test_unclosed_quote():
    refuses(HEADER + rows(3) + 'z,"never closed,,2017,,,RUS,,DEU,energy,disruption,,\n' + rows(3), "5")


def test_cell_of_100_mb():
    refuses(HEADER.encode() + rows(1).encode() + b'big,"' + b"x" * 100_000_000 + b'",,2017,,,RUS,,DEU,energy,disruption,,\n', "3")


def test_missing_column():
    refuses("title,start\nOne,2017\n")


def test_missing_column_of_a_named_profile():
    refuses("title,start\nOne,2017\n", "key", before=["--profile", "normwatch"])


def test_unknown_columns():
    refuses("apples,pears\n1,2\n")


def test_unreadable_file():
    with Place() as place, unchanged(place):
        path = place.write("secret.csv", HEADER + rows(1))
        path.chmod(0)
        for entry in [place.folder, *place.folder.iterdir()]:
            os.chown(entry, NOBODY, NOBODY) if os.geteuid() == 0 else None
        place.fails(1, "import", path, says=["secret.csv"], **as_nobody(place))
        for entry in [place.folder, *place.folder.iterdir()]:
            os.chown(entry, os.geteuid(), os.getegid()) if os.geteuid() == 0 else None


def as_nobody(place):
    """Options of subprocess to run as somebody without rights, or Skip."""
    if os.geteuid() != 0:
        return {}
    options = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    try:
        tried = subprocess.run([CLI, "--version"], capture_output=True, cwd="/", **options)
    except OSError:
        tried = None
    if tried is None or tried.returncode != 0:
        raise Skip("another user cannot run the program from this folder")
    return options


def test_not_a_library():
    with Place(prepare=False) as place:
        place.library.write_text("This is a letter, not a library.\n" * 100)
        before = place.library.read_bytes()
        place.fails(1, "datasets", says=["test.normwatch"])
        place.fails(1, "import", *SAMPLE, says=["test.normwatch"])
        equal(place.library.read_bytes(), before)


def test_database_of_another_program():
    with Place(prepare=False) as place:
        with contextlib.closing(sqlite3.connect(place.library)) as db:
            db.execute("CREATE TABLE recipes (name TEXT)")
            db.commit()
        before = place.library.read_bytes()
        place.fails(1, "datasets", says=["test.normwatch"])
        place.fails(1, "import", *SAMPLE, says=["test.normwatch"])
        equal(place.library.read_bytes(), before)


def test_newer_library():
    with Place() as place:
        with contextlib.closing(sqlite3.connect(place.library)) as db:
            db.execute("PRAGMA user_version = 99")
            db.commit()
        for arguments in (["datasets"], ["import", *SAMPLE]):
            place.fails(1, *arguments, says=["test.normwatch", "newer"])
        with contextlib.closing(sqlite3.connect(place.library)) as db:
            equal(db.execute("PRAGMA user_version").fetchone()[0], 99)


def test_truncated_library():
    with Place() as place:
        content = place.library.read_bytes()
        place.library.write_bytes(content[: len(content) // 2])
        place.fails(1, "incidents", says=["test.normwatch"])


def test_library_locked_by_another_process():
    with Place() as place, unchanged(place):
        path = place.write("more.csv", HEADER + rows(10))
        with contextlib.closing(sqlite3.connect(place.library, isolation_level=None)) as db:
            db.execute("BEGIN IMMEDIATE")
            place.fails(1, "import", path, says=["test.normwatch", "another"])
            check(place.rows("analyse", "trend"), "reading goes on beside a writer")
            db.execute("ROLLBACK")


def test_no_library():
    with Place(prepare=False) as place:
        message = place.fails(1, "datasets", says=["test.normwatch", "import"])
        check("?" not in message, message)
        check(not place.library.exists())


def test_read_only_folder():
    with Place(prepare=False) as place:
        nobody = as_nobody(place)
        place.folder.chmod(0o555)
        try:
            place.fails(1, "import", *SAMPLE, says=["test.normwatch"], **nobody)
            check(not place.library.exists())
        finally:
            place.folder.chmod(0o755)


def test_export_into_read_only_folder():
    with Place() as place:
        nobody = as_nobody(place)
        target = place.folder / "closed"
        target.mkdir(mode=0o555)
        for entry in [place.folder, *place.folder.glob("test*")]:
            if os.geteuid() == 0:
                os.chown(entry, NOBODY, NOBODY)
        place.fails(1, "chart", "trend", "-o", "closed/a.svg", says=["a.svg"], **nobody)
        place.fails(1, "analyse", "total", "-o", "closed/a.csv", says=["a.csv"], **nobody)
        equal(list(target.iterdir()), [])


def test_full_disk():
    with Place(prepare=False) as place:
        disk = place.folder / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], capture_output=True)
        if mounted.returncode != 0:
            raise Skip("mounting a small file system is not allowed here")
        try:
            place.library = disk / "test.normwatch"
            place.run("import", *SAMPLE)
            with unchanged(place):
                path = place.write("many.csv", HEADER + rows(60_000))
                place.fails(1, "import", path, says=["test.normwatch", "space"])
            place.fails(1, "analyse", "total", "-o", "/dev/full")
        finally:
            subprocess.run(["umount", disk], check=True)


def test_output_that_cannot_be_written():
    with Place() as place, open("/dev/full", "wb") as full:
        for arguments in (["incidents"], ["datasets"], ["analyse", "trend", "--by", "initiator"], ["list", "charts"]):
            done = subprocess.run(place.command(*arguments), stdout=full, stderr=subprocess.PIPE, env=place.environment())
            equal((done.returncode, done.stderr.count(b"\n")), (1, 1), done.stderr)


def importing(place):
    """An import that has begun to write, still running."""
    path = place.write("many.csv", HEADER + rows(200_000))
    log = place.library.with_name(place.library.name + "-wal")
    process = place.start("import", "--dataset", "many", path)
    deadline = time.monotonic() + 120
    while not (log.exists() and log.stat().st_size > 100_000):
        check(time.monotonic() < deadline, "the import did not begin to write")
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.002)
            check(False, "the import ended too early", process.communicate())
    return process


def test_killed_in_the_middle():
    with Place() as place, unchanged(place):
        process = importing(place)
        process.kill()
        process.communicate()
        equal(process.returncode, -signal.SIGKILL)


def test_interrupted_in_the_middle():
    with Place() as place, unchanged(place):
        process = importing(place)
        process.send_signal(signal.SIGINT)
        output, message = process.communicate(timeout=120)
        equal((process.returncode, output), (1, b""), message)
        equal(message.count(b"\n"), 1, message)
        check(b"as it was" in message, message)


def test_wrong_usage():
    with Place() as place:
        for arguments, word in ((["nonsense"], "nonsense"), ([], "command"), (["import"], "file"), (["analyse"], "analyses"),
                                (["analyse", "nix"], "total"), (["chart", "trend"], "-o"), (["chart", "nix", "-o", "a.svg"], "bars"),
                                (["list"], "profiles"), (["list", "nix"], "profiles"), (["datasets", "--format", "xml"], "json"),
                                (["analyse", "total", "--by", "nix"], "initiator"), (["analyse", "total", "--count", "nix"], "whole"),
                                (["analyse", "total", "--period", "yesterday"], "yesterday"), (["datasets", "--nix"], "--nix"),
                                (["import", "--profile", "nix", "a.csv"], "cfr"), (["import", "--as-of", "soon", "a.csv"], "soon"),
                                (["analyse", "total", "--exporter", "csv"], "-o"), (["datasets", "more"], "more"),
                                (["chart", "trend", "--width", "-5", "-o", "a.svg"], "pixels")):
            place.fails(2, *arguments, says=[word])


def test_questions_without_answer():
    with Place() as place:
        place.fails(1, "analyse", "total", "--dataset", "nowhere", says=["nowhere", "sample"])
        place.fails(1, "analyse", "total", "--dataset", "sample@1850", says=["1850"])
        place.fails(1, "analyse", "total", "--where", "initiator=XXX", says=["XXX"])
        place.fails(1, "chart", "trend", "-o", "figure.doc", says=["figure.doc"])
        for chart, question, word in (("tilemap", ["--by", "sector"], "receiver"), ("tilemap", [], "receiver"), ("strip", [], "at="),
                                      ("tilemap", ["--by", "initiator", "--and", "receiver"], "second"),
                                      ("stacked", ["--measure", "change", "--interval", "year"], "lines"),
                                      ("slope", ["--by", "initiator", "--period", "2017"], "period"),
                                      ("multiples", ["--by", "initiator", "--period", "2017"], "interval")):
            place.fails(1, "chart", chart, *question, "-o", "figure.svg", says=[word])
            check(not (place.folder / "figure.svg").exists(), chart)


if __name__ == "__main__":
    tap.main(__name__)
