# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables in Markdown, the machine they were measured on, and the page they stand in."""

import os
import platform
from importlib import metadata
from pathlib import Path

PAGE = Path("Docs/Performance.md")
FIRST, LAST = "<!-- bench-peers: written by make bench-peers -->", "<!-- bench-peers: end -->"
PEERS = ("numpy", "scipy", "SALib", "ema_workbench", "pysd", "casadi")


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows] + [""]


def machine(rollcast_version):
    """CPU, cores, level and versions, in a sentence each."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    fields = {key.strip(): value.strip() for key, _, value in (l.partition(":") for l in lines)}
    name = fields.get("model name", platform.machine())
    flags = fields.get("flags", "").split()
    vectors = "AVX-512" if "avx512f" in flags else "AVX2" if "avx2" in flags else "no AVX2"
    versions = [f"Python {platform.python_version()}"]
    for peer in PEERS:
        try:
            versions.append(f"{peer} {metadata.version(peer)}")
        except metadata.PackageNotFoundError:
            versions.append(f"{peer} not installed")
    load = ", ".join(f"{x:.1f}" for x in os.getloadavg())
    return [f"Machine: {name}, family {fields.get('cpu family', '?')} model "
            f"{fields.get('model', '?')}, {os.cpu_count()} cores, {vectors}; {platform.system()}. "
            f"Load at the start: {load}. Rollcast {rollcast_version}. {', '.join(versions)}.", ""]


def write(lines):
    """Puts the lines between the two markers of the page."""
    text = PAGE.read_text()
    before, first, rest = text.partition(FIRST)
    _, last, after = rest.partition(LAST)
    if not first or not last:
        raise SystemExit(f"{PAGE} has lost the markers that the tables stand between")
    aside = PAGE.with_suffix(".md.part")
    aside.write_text("\n".join([before + FIRST, "", *lines, LAST]) + after)
    os.replace(aside, PAGE)
