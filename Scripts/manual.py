#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the man page of the tool from what the tool says of itself.

usage: manual.py TOOL > Docs/rollcast.1
"""

import json
import subprocess
import sys

EXAMPLES = [
    ("Project a scenario:", "rollcast run Scenarios/tuyen-quang/baseline.yaml"),
    ("Change a parameter:",
     'rollcast run Scenarios/tuyen-quang/baseline.yaml --set "digitalisation.rate_services=11 %/yr"'),
    ("Say why two scenarios differ:",
     "rollcast compare Scenarios/tuyen-quang/baseline.yaml Scenarios/tuyen-quang/resolution-48.yaml"),
    ("Start a region of your own:", "rollcast new my-region"),
]


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text[:1] in (".", "'") else text


def name(argument):
    """An option with its value, or the placeholder of an argument."""
    value = "\\fI%s\\fR" % escaped(argument.get("valueName", ""))
    if argument["kind"] == "positional":
        return value
    names = ["--" + n["name"] if n["kind"].startswith("long") else "-" + n["name"]
             for n in argument["names"]]
    text = ", ".join("\\fB%s\\fR" % escaped(n) for n in names)
    return text if argument["kind"] == "flag" else text + " " + value


def usage(argument):
    text = name(argument)
    text = text if not argument["isOptional"] else "[%s]" % text
    return text + "..." if argument["isRepeating"] else text


def shown(command):
    """The arguments that are particular to a command."""
    return [a for a in command.get("arguments", [])
            if a["shouldDisplay"] and a.get("valueName") not in ("help", "version")]


def described(argument):
    text = argument.get("abstract", "")
    if argument.get("allValues"):
        text += " One of: %s." % ", ".join(argument["allValues"])
    # A default that the words tell may be that of this machine, such as its processors.
    if argument.get("defaultValue") and "by default" not in text:
        text += " Default: %s." % argument["defaultValue"]
    return text.strip()


def section(command):
    words = "rollcast " + command["commandName"]
    lines = [".SS \"%s\"" % words, escaped(command["abstract"]), ".PP",
             "\\fB%s\\fR %s" % (words, " ".join(usage(a) for a in shown(command)))]
    if command.get("discussion"):
        lines += [".PP", escaped(command["discussion"].replace("\n", " "))]
    for argument in shown(command):
        lines += [".TP", name(argument), escaped(described(argument))]
    return lines


def page(tool):
    command = json.loads(tool)["command"]
    subcommands = [c for c in command["subcommands"] if c["commandName"] != "help"]
    lines = [".\\\" Written by Scripts/manual.py; 'make manual' writes it anew.",
             ".TH ROLLCAST 1", ".SH NAME", "rollcast \\- " + escaped(command["abstract"]),
             ".SH SYNOPSIS", "\\fBrollcast\\fR \\fIcommand\\fR [\\fIarguments\\fR]", ".br",
             "\\fBrollcast \\-\\-version\\fR", ".br",
             "\\fBrollcast help\\fR \\fIcommand\\fR",
             ".SH DESCRIPTION",
             "Reads scenario files, projects districts year by year, and writes results to standard",
             "output and everything else to standard error.", ".SH COMMANDS"]
    for sub in subcommands:
        lines += section(sub)
    lines += [".SH EXIT STATUS",
              escaped(command["discussion"].replace("Exit status: ", "").strip()),
              ".SH EXAMPLES"]
    for text, example in EXAMPLES:
        lines += [text, ".PP", ".nf", ".RS", escaped(example), ".RE", ".fi", ".PP"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    told = subprocess.run([sys.argv[1], "--experimental-dump-help"], stdout=subprocess.PIPE,
                          check=True)
    sys.stdout.write(page(told.stdout))
