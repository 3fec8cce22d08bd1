#!/usr/bin/env python3
"""Whether the program belongs on the desktop: every file that says so is valid, and they agree with each other.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

import tap
from tap import Skip, check, equal

SOURCE = pathlib.Path(os.environ["NW_SOURCE"])
BUILD = pathlib.Path(os.environ["NW_BUILD"])
RESOURCES = SOURCE / "resources"
ID = "org.normwatch.Normwatch"
DESKTOP = BUILD / "resources" / (ID + ".desktop")
METAINFO = BUILD / "resources" / (ID + ".metainfo.xml")
MANIFEST = SOURCE / "flatpak" / (ID + ".json")


def run(*command, **options):
    """Standard output of a tool that has to succeed; Skip where it is not there."""
    if not shutil.which(str(command[0])):
        raise Skip("{} is not installed".format(command[0]))
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, **options)
    equal(done.returncode, 0, done.stdout + done.stderr)
    return done.stdout + done.stderr


def desktop_entry():
    entries = [line.split("=", 1) for line in DESKTOP.read_text(encoding="utf-8").splitlines() if "=" in line]
    return dict(entries)


def version():
    return re.search(r"version: '([\d.]+)'", (SOURCE / "meson.build").read_text())[1]


def test_desktop_file():
    equal(run("desktop-file-validate", DESKTOP), "")
    entry = desktop_entry()
    equal((entry["Icon"], entry["Exec"].split()[0]), (ID, "normwatch"))
    check("application/x-normwatch-library;" in entry["MimeType"])


def test_metainfo():
    run("appstreamcli", "validate", "--no-net", METAINFO)
    root = ElementTree.parse(METAINFO).getroot()
    equal(root.findtext("id"), ID)
    equal(root.findtext("project_license"), "GPL-3.0-or-later")
    equal(root.find("releases/release").get("version"), version(), "the newest release is this version")
    equal(root.findtext("launchable"), ID + ".desktop")
    equal(root.findtext("summary"), desktop_entry()["Comment"])


def test_every_xml_is_well_formed():
    files = [path for suffix in ("*.xml", "*.xml.in", "*.svg", "*.ui") for path in RESOURCES.rglob(suffix)]
    check(len(files) >= 5, files)
    run("xmllint", "--noout", "--nonet", *files)


def test_settings():
    run("glib-compile-schemas", "--strict", "--dry-run", RESOURCES)
    check((BUILD / "resources/gschemas.compiled").exists())
    keys = run("gsettings", "--schemadir", BUILD / "resources", "list-recursively", ID)
    for key, value in (("window-width", "1280"), ("window-height", "800"), ("window-maximized", "false"),
                       ("sidebar-visible", "true"), ("last-library", "''")):
        check("{} {} {}\n".format(ID, key, value) in keys, key, keys)


def test_icons():
    for path in (RESOURCES / "icons/scalable" / (ID + ".svg"), RESOURCES / "icons/symbolic" / (ID + "-symbolic.svg")):
        root = ElementTree.parse(path).getroot()
        equal(root.get("width"), root.get("height"), path.name)
        check("href" not in path.read_text(encoding="utf-8"), path.name, "draws on another file")
        with tempfile.TemporaryDirectory() as folder:
            picture = pathlib.Path(folder) / "icon.png"
            run("rsvg-convert", "-w", "64", "-h", "64", path, "-o", picture)
            check(picture.stat().st_size > 200, path.name)


def test_mime_type_is_recognised():
    cli = os.environ["NW_CLI"]
    if not shutil.which("update-mime-database") or not shutil.which("gio"):
        raise Skip("shared-mime-info or gio is not installed")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        packages = folder / "mime/packages"
        packages.mkdir(parents=True)
        shutil.copy(RESOURCES / (ID + "-mime.xml"), packages / (ID + ".xml"))
        system = pathlib.Path("/usr/share/mime/packages/freedesktop.org.xml")
        if system.exists():
            shutil.copy(system, packages)
        run("update-mime-database", folder / "mime")
        check((folder / "mime/magic").read_bytes().count(b"application/x-normwatch-library") == 1)
        check("application/x-normwatch-library:*.normwatch" in (folder / "mime/globs").read_text())

        library = folder / "a.normwatch"
        sample = [SOURCE / "data/sample" / name for name in ("dataset.ini", "incidents.csv", "claims.csv", "responses.csv")]
        run(cli, "--library", library, "import", *sample)
        unnamed = folder / "no-suffix"
        shutil.copy(library, unnamed)
        environment = {**os.environ, "XDG_DATA_HOME": str(folder), "XDG_DATA_DIRS": str(folder), "HOME": str(folder)}
        for path in (library, unnamed):
            info = run("gio", "info", "-a", "standard::content-type", path, env=environment)
            check("application/x-normwatch-library" in info, path.name, info)


def test_manual_page():
    page = (RESOURCES / "normwatch-cli.1").read_text(encoding="utf-8")
    check('"Normwatch {}"'.format(version()) in page, "the manual page is of another version")
    if shutil.which("man"):
        equal(run("man", "--warnings", "-l", RESOURCES / "normwatch-cli.1", env={**os.environ, "MAN_KEEP_STDERR": "1"})
              .count("warning"), 0)


def test_flatpak_is_closed():
    manifest = json.loads(MANIFEST.read_text())
    equal((manifest["id"], manifest["command"]), (ID, "normwatch"))
    for argument in manifest["finish-args"]:
        check(not re.match(r"--share=network|--filesystem|--socket=(session-bus|system-bus)|--device=all|--persist", argument), argument)
    for module in manifest["modules"]:
        check(not any("share=network" in option for option in module.get("build-options", {}).get("build-args", [])))
        for source in module["sources"]:
            check(source["type"] == "dir" or re.fullmatch(r"[0-9a-f]{64}", source["sha256"]), source)


def test_flatpak_builder_reads_the_manifest():
    with tempfile.TemporaryDirectory() as folder:
        shown = run("flatpak-builder", "--show-manifest", MANIFEST, cwd=folder)
        check("warning" not in shown.lower() and "unknown" not in shown.lower(), shown)


def test_licence():
    licence = (SOURCE / "LICENSE").read_text(encoding="utf-8")
    check("GNU GENERAL PUBLIC LICENSE" in licence and "Version 3, 29 June 2007" in licence and len(licence) > 34000)


def test_everything_is_installed():
    if not shutil.which("meson"):
        raise Skip("meson is not in the path")
    plan = json.loads((BUILD / "meson-info/intro-install_plan.json").read_text())
    targets = " ".join(entry["destination"] for group in plan.values() for entry in group.values())
    for name in ("applications/" + ID + ".desktop", "metainfo/" + ID + ".metainfo.xml", "mime/packages/" + ID + ".xml",
                 "schemas/" + ID + ".gschema.xml", "scalable/apps/" + ID + ".svg", "symbolic/apps/" + ID + "-symbolic.svg",
                 "normwatch-cli", "normwatch"):
        check(name in targets, name)


if __name__ == "__main__":
    tap.main(__name__)
