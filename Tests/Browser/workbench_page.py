# SPDX-License-Identifier: GPL-3.0-or-later
"""The workbench as its visitors use it: with a pointer, with keys, with files."""

import json
import os
import time

from devtools import Browser

PATIENCE = 20  # seconds for something to appear on the page
KEYS = {"ArrowRight": 39, "ArrowLeft": 37, "Enter": 13, "Escape": 27, "z": 90}


class Page(Browser):
    """The page of a workbench."""

    def start(self, address, width=1440, height=900, **options):
        for domain in ["Network", "DOM", "Accessibility"]:
            self.call(f"{domain}.enable")
        self.visit(address, width, height, **options)
        self.wait("document.getElementById('value').textContent !== ''")

    def size(self, width, height, scheme="light"):
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
            mobile=width < 600)
        self.call(
            "Emulation.setEmulatedMedia", media="screen",
            features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.settle()

    def wait(self, condition, what=None):
        """Waits until an expression on the page is true."""
        deadline = time.monotonic() + PATIENCE
        while not self.evaluate(condition):
            if time.monotonic() > deadline:
                raise RuntimeError(f"in vain: {what or condition}")
            time.sleep(0.02)

    def renew(self, action):
        """Does what brings a new page in the place of this one, and waits until that is there."""
        self.evaluate("window.isLeaving = true")
        action()
        deadline = time.monotonic() + PATIENCE
        while not self.is_new():
            if time.monotonic() > deadline:
                raise RuntimeError("in vain: no new page")
            time.sleep(0.02)

    def is_new(self):
        try:
            return self.evaluate("!window.isLeaving && document.readyState === 'complete'")
        except RuntimeError:
            return False  # asked between two pages

    def settle(self):
        """Waits until nothing more is asked of the server."""
        last, since = None, time.monotonic()
        while time.monotonic() - since < 0.7:
            count = sum(event.get("method") == "Network.loadingFinished" for event in self.events)
            if count != last:
                last, since = count, time.monotonic()
            time.sleep(0.05)
            self.evaluate("0")

    def text(self, selector):
        return self.evaluate(f"document.querySelector({json.dumps(selector)})?.textContent ?? null")

    def click(self, selector):
        """Presses and lets go in the middle of an element, as a hand does."""
        x, y = self.middle(selector)
        for kind in ["mousePressed", "mouseReleased"]:
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def middle(self, selector):
        box = self.evaluate(
            f"(() => {{const node = document.querySelector({json.dumps(selector)});"
            "if (!node) return null; node.scrollIntoView({block: 'center'});"
            "const box = node.getBoundingClientRect();"
            "return [box.left + box.width / 2, box.top + box.height / 2, box.width]})()")
        if not box or box[2] == 0:
            raise RuntimeError(f"nothing to be seen of {selector}")
        return box[0], box[1]

    def drag(self, selector, part, steps=12):
        """Pulls the knob of a slider to a part of its length."""
        self.middle(selector)
        left, top, width, height, share = self.evaluate(
            f"(() => {{const node = document.querySelector({json.dumps(selector)});"
            "const box = node.getBoundingClientRect();"
            "return [box.left, box.top, box.width, box.height,"
            "(node.value - node.min) / (node.max - node.min)]})()")
        knob = 16
        place = lambda where: left + knob / 2 + (width - knob) * where
        y = top + height / 2
        mouse = lambda kind, x: self.call(
            "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", buttons=1, clickCount=1)
        mouse("mousePressed", place(share))
        for step in range(1, steps + 1):
            mouse("mouseMoved", place(share + (part - share) * step / steps))
            time.sleep(0.03)
        mouse("mouseReleased", place(part))

    def key(self, name, control=False, shift=False):
        held = (2 if control else 0) + (8 if shift else 0)
        for kind in ["rawKeyDown", "keyUp"]:
            self.call(
                "Input.dispatchKeyEvent", type=kind, key=name, code=name, modifiers=held,
                windowsVirtualKeyCode=KEYS[name])

    def focus(self, selector):
        self.evaluate(f"document.querySelector({json.dumps(selector)}).focus()")

    def type(self, selector, text):
        """Writes a text into a field in the place of what stood there, and ends with Enter."""
        self.focus(selector)
        self.evaluate(f"document.querySelector({json.dumps(selector)}).select()")
        self.call("Input.insertText", text=text)
        self.key("Enter")
        self.evaluate("document.activeElement.blur()")

    def choose(self, selector, value):
        """Takes an option of a list."""
        self.evaluate(
            f"(() => {{const node = document.querySelector({json.dumps(selector)});"
            f"node.value = {json.dumps(value)};"
            "node.dispatchEvent(new Event('change', {bubbles: true}))})()")

    def unfold(self, group):
        self.evaluate(f"document.getElementById('group-{group}').open = true")
        time.sleep(0.05)

    def give(self, selector, path):
        """Hands a file of this computer to the page."""
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        node = self.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.call("DOM.setFileInputFiles", nodeId=node, files=[os.path.abspath(path)])

    def forget_refusals(self):
        """The browser notes in its log that an answer was a refusal, where it was to be one."""
        self.evaluate("0")
        self.events = [
            event for event in self.events
            if event.get("method") != "Log.entryAdded"
            or event["params"]["entry"].get("source") != "network"]

    def accept_dialog(self):
        """Agrees to what the browser asks before it leaves a page; whether it asked."""
        deadline = time.monotonic() + 5
        opening = "Page.javascriptDialogOpening"
        while not any(event.get("method") == opening for event in self.events):
            if time.monotonic() > deadline or not self.has_news(0.2):
                return False
            self.events.append(self.receive())
        self.call("Page.handleJavaScriptDialog", accept=True)
        return True

    def answer(self, call):
        """The last answer of the server to a call, as JSON."""
        self.settle()
        asked = [
            event["params"] for event in self.events
            if event.get("method") == "Network.responseReceived"
            and f"/api/{call}" in event["params"]["response"]["url"]]
        body = self.call("Network.getResponseBody", requestId=asked[-1]["requestId"])["body"]
        return json.loads(body)
