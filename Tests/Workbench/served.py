# SPDX-License-Identifier: GPL-3.0-or-later
"""A workbench that scripts start, ask, and end."""

import http.client
import json
import os
import signal
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REGION = f"{ROOT}/Scenarios/tuyen-quang"


class Workbench:
    """The tool, serving a folder."""

    def __init__(self, tool, folder=REGION):
        self.tool = os.path.abspath(tool)
        self.process = subprocess.Popen(
            [self.tool, "workbench", "--folder", folder], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        address = self.process.stdout.readline().strip()
        self.host, self.token = address.removeprefix("http://").split("/?token=")
        self.port = int(self.host.split(":")[1])
        self.connection = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def end(self):
        """Ends the tool as Ctrl-C does, and returns its status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(20)

    def ask(self, method, path, body=None):
        """The status and the bytes of an answer; a connection is kept from call to call."""
        if isinstance(body, dict):
            body = json.dumps(body, ensure_ascii=False).encode()
        for attempt in range(2):
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection(self.host, timeout=60)
                self.connection.request(
                    method, path, body, {"X-Rollcast-Token": self.token})
                answer = self.connection.getresponse()
                return answer.status, answer.read()
            except (http.client.HTTPException, OSError):
                # An idle connection may have been ended meanwhile.
                self.connection = None
                if attempt == 1:
                    raise

    def memory(self):
        """Resident memory in MB."""
        with open(f"/proc/{self.process.pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6

    def descriptors(self):
        """The number of open files and connections."""
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))
