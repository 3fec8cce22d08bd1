#!/usr/bin/env python3
"""The rules of the house that the compiler cannot keep.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import os
import pathlib
import re
import shutil
import subprocess

import tap
from tap import Skip, check, equal

SOURCE = pathlib.Path(os.environ["NW_SOURCE"])
APP = SOURCE / "app"
MAX_FILE = 400
MAX_FUNCTION = 60

# Which rooms a room may include, from the direction of the data's way.
ROOMS = {
    "model": [],
    "read": ["model"],
    "map": ["model"],
    "normalise": ["model", "map", "read"],
    "store": ["model"],
    "frame": ["model", "store"],
    "analyse": ["model", "frame"],
    "chart": ["model"],
    "brief": ["model", "analyse", "chart"],
    "export": ["model", "chart", "brief"],
    "flow": ["model", "read", "map", "normalise", "store", "frame", "analyse", "chart", "brief", "export"],
    "cli": ["model", "chart", "brief", "flow"],
    "ui": ["model", "chart", "brief", "flow"],
}
# Headers of the C library and POSIX that ours must not hide.
LIBC = """aio assert complex cpio ctype dirent dlfcn errno error execinfo fcntl features fenv float fmtmsg fnmatch fts ftw
getopt glob grp iconv ifaddrs inttypes langinfo libgen libintl limits link locale malloc math memory mntent monetary mqueue
netdb nl_types obstack paths poll pthread pty pwd regex resolv sched search semaphore setjmp signal spawn stab stdalign
stdarg stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string strings syslog tar termio termios tgmath thread
threads time uchar ucontext unistd utime utmp values wait wchar wctype wordexp""".split()
WORDS = re.compile(r"violation|violat(?:e|ed|es|ing)\b|attacks? by", re.IGNORECASE)


def text(path):
    return path.read_text(encoding="utf-8")


def sources(*suffixes, under=APP):
    return sorted(path for path in under.rglob("*") if path.suffix in suffixes and "_build" not in str(path))


def none(findings):
    check(not findings, "\n".join(map(str, findings)))


def where(path, number=None):
    return "{}{}".format(path.relative_to(SOURCE), "" if number is None else ":{}".format(number))


def lines_with(pattern, paths):
    found = re.compile(pattern)
    return [where(path, number) + ": " + line.strip() for path in paths
            for number, line in enumerate(text(path).splitlines(), 1) if found.search(line)]


def without_comments(content):
    return re.sub(r"/\*.*?\*/", lambda comment: "\n" * comment[0].count("\n"), content, flags=re.DOTALL)


def strings(path):
    """(line, text) of the string literals, neighbours joined as the compiler joins them."""
    content = without_comments(text(path))
    content = re.sub(r"^\s*#\s*include.*$", "", content, flags=re.MULTILINE)
    for match in re.finditer(r'"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*', content):
        yield content[: match.start()].count("\n") + 1, re.sub(r'"\s*"', "", match[0])


def test_rooms_are_known():
    equal({path.name for path in APP.iterdir() if path.is_dir()}, set(ROOMS))


def test_rooms_include_in_the_data_s_direction():
    home = {path.name: path.parent.relative_to(APP).parts[0] for path in sources(".h")}
    findings = []
    for path in sources(".c", ".h"):
        room = path.relative_to(APP).parts[0]
        for number, line in enumerate(text(path).splitlines(), 1):
            include = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
            if include and include[1] in home and home[include[1]] not in [room, *ROOMS[room]]:
                findings.append("{}: {} may not see {}".format(where(path, number), room, include[1]))
    none(findings)


def test_foreign_headers_stay_in_their_room():
    homes = {
        "sqlite3.h": ["store"], "csv.h": ["read"], "expat.h": ["read"], "unzip.h": ["read", "export"], "zip.h": ["export"],
        "libxml/": ["export"], "xlsxwriter.h": ["export"], "cmark.h": ["brief"], "gsl/gsl_cdf.h": ["analyse"],
        "gtk/gtk.h": ["ui"], "adwaita.h": ["ui"],
    }
    for header, rooms in homes.items():
        outside = [path for path in sources(".c", ".h") if path.relative_to(APP).parts[0] not in rooms]
        none(lines_with(r'#\s*include\s+[<"]' + re.escape(header), outside))


def test_header_names_are_unique():
    names = collections.Counter(path.name for path in sources(".h"))
    none([name for name, n in names.items() if n > 1])
    none([name for name in names if name[:-2] in LIBC])


def test_files_are_short():
    none(["{}: {} lines".format(where(path), n) for path in sources(".c", ".h")
          if (n := len(text(path).splitlines())) > MAX_FILE])


def test_functions_fit_on_a_screen():
    ctags = shutil.which("ctags")
    if not ctags or "Universal" not in subprocess.run([ctags, "--version"], capture_output=True, text=True).stdout:
        raise Skip("no Universal Ctags here")
    tags = subprocess.run([ctags, "--languages=C", "--kinds-C=f", "--fields=+ne", "-f", "-", *map(str, sources(".c"))],
                          capture_output=True, text=True, check=True).stdout
    findings = []
    for tag in tags.splitlines():
        fields = dict(field.split(":", 1) for field in tag.split("\t")[3:] if ":" in field)
        length = int(fields.get("end", 0)) - int(fields.get("line", 0)) + 1
        if length > MAX_FUNCTION:
            findings.append("{}: {} lines in {}".format(where(pathlib.Path(tag.split("\t")[1])), length, tag.split("\t")[0]))
    none(findings)


def test_every_file_says_its_licence_and_purpose():
    findings = []
    for path in [*sources(".c", ".h"), *sources(".c", ".h", under=SOURCE / "tests")]:
        head = text(path)[:4000]
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
            findings.append(where(path) + ": no licence line")
        if not re.match(r"/\* [\w.-]+: \S", head):
            findings.append(where(path) + ": does not open with what it is for")
        if path.suffix == ".h" and "#pragma once" not in head:
            findings.append(where(path) + ": no #pragma once")
    none(findings)


def test_nothing_is_left_open():
    mine = pathlib.Path(__file__).resolve()
    paths = [path for path in [*sources(".c", ".h", ".py", ".ui", ".ini"), *sources(".c", ".h", ".py", ".sh", under=SOURCE / "tests"),
                               *sources(".ini", ".sql", under=SOURCE / "data")] if path.resolve() != mine]
    none(lines_with(r"\b(TODO|FIXME|HACK)\b|\bXXX:", paths))
    none(lines_with(r"\bgoto\b", sources(".c", ".h")))


def test_nothing_waits_by_the_clock():
    """A pause that hopes that something is done by then is refused. Allowed are a random moment to interrupt at, and the
    pause between two questions of a wait_for () that ends by an answer or fails at its deadline."""
    mine = pathlib.Path(__file__).resolve()
    pause = re.compile(r"(^|[^\w])(sleep|usleep|nanosleep|g_usleep)\s*\((?!g_test_rand)")
    findings = []
    for path in [*sources(".c", ".h", ".py"), *sources(".c", ".h", ".py", under=SOURCE / "tests")]:
        function = ""
        for number, line in enumerate(text(path).splitlines(), 1):
            function = match[1] if (match := re.match(r"\s*def (\w+)", line)) else function
            if path.resolve() != mine and function != "wait_for" and pause.search(line):
                findings.append(where(path, number) + ": " + line.strip())
    none(findings)


def test_no_paths_of_one_machine():
    scripts = [SOURCE / name for name in ("app/run", "app/install-packages", "tests/run", ".ci/run", "README.md", "CONTRIBUTING.md",
                                          "meson.build")]
    paths = [*sources(".c", ".h", ".build"), *sources(".c", ".h", ".py", ".build", under=SOURCE / "tests"),
             *sources(".ui", ".xml", ".in", ".css", under=SOURCE / "resources"), *scripts]
    mine = pathlib.Path(__file__).resolve()
    none(lines_with(r"(?<![\w.])/(home|root|Users|work)/\w", [path for path in paths if path.resolve() != mine and path.exists()]))


def test_words_on_screen():
    findings = ["{}: {}".format(where(path, number), literal) for path in sources(".c", ".h")
                for number, literal in strings(path) if WORDS.search(literal)]
    screens = [*sources(".ui", ".in", ".xml", ".1", under=SOURCE / "resources"), *sources(".ini", under=SOURCE / "data/codes")]
    none(findings + lines_with(WORDS.pattern.replace("violation", "[Vv]iolation"), screens))


def test_potfiles_are_complete():
    listed = text(SOURCE / "po/POTFILES").split()
    wanted = subprocess.run([SOURCE / "po/update", "--list"], capture_output=True, text=True, check=True).stdout.split()
    equal(sorted(set(listed) ^ set(wanted)), [], "listed or wanted only: run po/update")


def test_sources_are_built():
    """A .c file that no meson.build names is dead."""
    findings = []
    for path in sources(".c"):
        build = path.parent / "meson.build"
        if "'{}'".format(path.name) not in text(build):
            findings.append(where(path))
    none(findings)


def test_manual_page_has_every_option():
    page = text(SOURCE / "resources/normwatch-cli.1").replace("\\-", "-")
    helped = ""
    program = os.environ["NW_CLI"]
    commands = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    names = re.findall(r"^  ([a-z]+) ", commands.split("Commands:")[1], re.MULTILINE)
    check(len(names) >= 6, commands)
    for name in names:
        check(re.search(r"^\.SS " + name + r"\b", page, re.MULTILINE), "the manual page lacks the command", name)
        helped += subprocess.run([program, name, "--help"], capture_output=True, text=True, check=True).stdout
    for option in sorted(set(re.findall(r"--[a-z-]+", helped)) - {"--help"}):
        check(option in page, "the manual page lacks the option", option)


def test_readme_names_every_room():
    readme = text(SOURCE / "README.md")
    none([room for room in ROOMS if "`app/{}`".format(room) not in readme])
    check(readme.index("./app/run") < readme.index("./tests/run") < readme.index("## "), "the two commands come first")


def test_scripts_are_strict():
    for name in ("app/run", "app/install-packages", "tests/run", ".ci/run", "po/update"):
        path = SOURCE / name
        check(os.access(path, os.X_OK), name, "is not executable")
        check("set -euo pipefail" in text(path), name)
        equal(subprocess.run(["bash", "-n", path]).returncode, 0, name)


if __name__ == "__main__":
    tap.main(__name__)
