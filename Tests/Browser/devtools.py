# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a headless Chromium through its debugging pipe; needs nothing but Python and Chromium."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ["chromium", "chromium-browser", "google-chrome"]
PATIENCE = 60  # seconds for one command; a page takes far less than one


class Browser:
    """A browser with one page, ended by `close` or at the end of a `with` block."""

    def __init__(self):
        name = next((found for found in map(shutil.which, NAMES) if found), None)
        if name is None:
            raise SystemExit("no Chromium found; Scripts/dependencies.sh browser installs it")
        self.profile = tempfile.mkdtemp(prefix="rollcast-browser-")
        read_end, self.requests = os.pipe()
        self.answers, write_end = os.pipe()
        arguments = [
            name, "--headless=new", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu",
            "--hide-scrollbars", "--force-color-profile=srgb", "--disable-dev-shm-usage",
            f"--user-data-dir={self.profile}", "about:blank",
        ]
        if os.getuid() == 0:
            arguments.insert(1, "--no-sandbox")

        def connect():
            # Chromium reads its commands from descriptor 3 and answers on 4.
            in_end, out_end = os.dup(read_end), os.dup(write_end)
            os.dup2(in_end, 3)
            os.dup2(out_end, 4)

        self.process = subprocess.Popen(
            arguments, preexec_fn=connect, pass_fds=(3, 4), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(read_end)
        os.close(write_end)
        self.number = 0
        self.buffer = b""
        self.events = []
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log"]:
            self.call(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)
        os.close(self.requests)
        os.close(self.answers)
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, **parameters):
        """Sends a command and returns its result; events on the way are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.requests, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def has_news(self, seconds):
        """Whether the browser says something within a time."""
        return b"\0" in self.buffer or bool(select.select([self.answers], [], [], seconds)[0])

    def receive(self):
        deadline = time.monotonic() + PATIENCE
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.answers], [], [], deadline - time.monotonic())
            data = os.read(self.answers, 1 << 20) if ready else b""
            if not data:
                raise RuntimeError("the browser does not answer")
            self.buffer += data
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def open(self, path, width, height, **options):
        """Shows a file at a size, in a colour scheme, for the screen or for paper."""
        self.visit("file://" + os.path.abspath(path), width, height, **options)

    def visit(self, address, width, height, *, scheme="light", medium="screen", scale=1):
        """Shows what is at an address."""
        self.events = []
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height,
            deviceScaleFactor=scale, mobile=width < 600)
        self.call(
            "Emulation.setEmulatedMedia", media=medium,
            features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.call("Page.navigate", url=address)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.receive())

    def evaluate(self, script):
        """The value of an expression on the page."""
        result = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"]["exception"]["description"])
        return result["result"].get("value")

    def complaints(self):
        """What the page wrote to the console or to the log since it was opened."""
        self.evaluate("0")
        return [
            event["params"] for event in self.events
            if event.get("method") in
            ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
        ]

    def screenshot(self, path):
        """The whole page as a PNG."""
        data = self.call("Page.captureScreenshot", captureBeyondViewport=True)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def pdf(self, path):
        """The page as it is printed."""
        self.call("Emulation.setEmulatedMedia", media="print", features=[])
        data = self.call("Page.printToPDF", preferCSSPageSize=True)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))
