# SPDX-License-Identifier: GPL-3.0-or-later
"""A run of the tool within bounds, and what it took."""

import os
import resource
import signal
import subprocess
import tempfile
import threading

MEMORY = 4 << 30
# More than a command may hold of a case; the largest file that is read has 4 MB.
RESIDENT = 1 << 30


class Run:
    """One process: its status, streams, processor seconds and peak memory."""

    def __init__(self, words, folder, seconds):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = subprocess.Popen(words, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                                       preexec_fn=lambda: _bound(seconds))
            # Processor time is what counts; the clock is for those that wait for ever.
            timer = threading.Timer(10 * seconds + 20, process.kill)
            timer.start()
            _, status, usage = os.wait4(process.pid, 0)
            timer.cancel()
            process.returncode = 0
            self.status = os.waitstatus_to_exitcode(status)
            self.seconds = usage.ru_utime + usage.ru_stime
            self.memory = usage.ru_maxrss << 10
            out.seek(0)
            err.seek(0)
            self.out, self.err = out.read(), err.read()

    def fault(self, seconds):
        """What no command may do whatever its input is."""
        if self.status in (-signal.SIGXCPU, -signal.SIGKILL) or self.seconds > seconds:
            return f"hang: {self.seconds:.1f} s of processor time, status {self.status}"
        if self.status < 0:
            return f"crash: signal {-self.status}"
        if self.memory > RESIDENT:
            return f"memory: {self.memory >> 20} MB"
        return None


def _bound(seconds):
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 3))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
