# SPDX-License-Identifier: GPL-3.0-or-later
"""`rollcast workbench` as a process."""

import re
import signal
import subprocess

PATIENCE = 20  # seconds for its end


class Server:
    """`rollcast workbench` on a folder, ended at the end of a `with` block."""

    def __init__(self, tool, folder, *files):
        self.process = subprocess.Popen(
            [tool, "workbench", "--folder", folder, *files], cwd=folder, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        line = self.process.stdout.readline()
        found = re.search(r"http://\S+", line)
        if not found:
            self.process.kill()
            raise RuntimeError(f"no address in '{line}'")
        self.address = found[0]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=PATIENCE)
        self.process.stdout.close()
