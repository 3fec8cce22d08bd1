"""Runs normwatch-cli as a user types it, in a folder of its own.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import io
import json
import os
import pathlib
import subprocess
import tempfile

from tap import Skip, check, equal

SOURCE = pathlib.Path(os.environ["NW_SOURCE"])
CLI = os.environ["NW_CLI"]
SAMPLE = [str(SOURCE / "data/sample" / name) for name in ("dataset.ini", "incidents.csv", "claims.csv", "responses.csv")]
HEADER = "key,title,summary,start,end,disclosed,initiators,initiator_kinds,receivers,sectors,types,intensity,sources\n"
TIMEOUT = 240  # seconds; a program that needs longer hangs


def dataset(*path):
    """A file of the real datasets, or Skip."""
    folder = pathlib.Path(os.environ.get("NORMWATCH_DATASETS", SOURCE / "../shared/datasets"))
    if not folder.is_dir():
        raise Skip("no real datasets here; set NORMWATCH_DATASETS")
    return folder.joinpath(*path)


class Place:
    """A folder with a library in it, and the program beside it."""

    def __init__(self, prepare=True):
        self.temporary = tempfile.TemporaryDirectory(prefix="normwatch-")
        self.folder = pathlib.Path(self.temporary.name)
        self.library = self.folder / "test.normwatch"
        if prepare:
            self.run("import", *SAMPLE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.temporary.cleanup()

    def environment(self):
        return {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "", "HOME": str(self.folder),
                "XDG_DATA_HOME": str(self.folder / "data")}

    def command(self, *arguments):
        return [CLI, "--library", str(self.library), *map(str, arguments)]

    def call(self, *arguments, **options):
        return subprocess.run(self.command(*arguments), capture_output=True, stdin=subprocess.DEVNULL, timeout=TIMEOUT,
                              env=self.environment(), cwd=self.folder, **options)

    def start(self, *arguments):
        return subprocess.Popen(self.command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                stdin=subprocess.DEVNULL, env=self.environment(), cwd=self.folder)

    def run(self, *arguments):
        """Standard output of a call that has to succeed."""
        done = self.call(*arguments)
        equal(done.returncode, 0, done.stderr.decode())
        return done.stdout.decode()

    def rows(self, *arguments):
        return list(csv.DictReader(io.StringIO(self.run(*arguments))))

    def json(self, *arguments):
        return json.loads(self.run(*arguments, "--format", "json"))

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def fails(self, status, *arguments, says=(), **options):
        """A call that has to fail with one line on standard error that has all these words, and nothing on the other."""
        done = self.call(*arguments, **options)
        message = done.stderr.decode()
        equal(done.returncode, status, message)
        equal(done.stdout, b"", message)
        equal(message.count("\n"), 1, message)
        check(message.startswith("normwatch-cli: "), message)
        for word in says:
            check(word in message, "the message lacks", word, message)
        return message
