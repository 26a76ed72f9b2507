# SPDX-License-Identifier: GPL-3.0-or-later
"""Languages, sizes, mistakes, broken connections, speed: what is at the edge of a visit."""

import json
import statistics
from urllib.parse import urlsplit

import check

SKILLS = "[data-key='skills.0.amount']"
SIZES = [
    (1440, 900, "light"), (1280, 720, "light"), (1024, 768, "dark"), (768, 1024, "light"),
    (390, 844, "dark")]
EVIL = "<script>alert(1)</script>"
CONTROLS = {"slider", "button", "combobox", "textbox", "searchbox", "checkbox", "link"}
MOVES = 25  # of a lever, to measure the answer


def harmless_names(visit):
    page = visit.page
    page.click("#rename")
    page.evaluate("document.querySelector('#dialog input').select()")
    page.call("Input.insertText", text=EVIL)
    page.click("#dialog .main")
    page.settle()
    visit.expect(EVIL in visit.shown_variants(), "a name is not shown as it is")
    visit.expect(
        not page.evaluate("[...document.querySelectorAll('main script, nav script')].length"),
        "a name became a script")
    page.evaluate("document.activeElement.blur()")
    page.key("z", control=True)
    page.settle()


def languages(visit, pictures):
    page = visit.page
    signs = {"vi": ("Chi công", ",", "Mục tiêu"), "fr": ("Argent public", ",", "Objectifs"),
             "en": ("Public money", ".", "Goals")}
    for language, (word, sign, goals) in signs.items():
        page.choose("#language", language)
        page.settle()
        shown = page.evaluate("document.documentElement.lang")
        visit.expect(shown == language, f"{language}: the page says that it is in {shown}")
        visit.expect(word in page.text("#group-money"), f"{language}: not the language of the levers")
        visit.expect(sign in visit.headline(), f"{language}: {visit.headline()}")
        visit.expect(goals in page.text("#goals"), f"{language}: the goals speak another language")
        for width, height, scheme in SIZES:
            page.size(width, height, scheme)
            found = page.evaluate(check.read("workbench.js"))
            visit.problems.extend(f"{language}, {width}: {problem}" for problem in found)
            if pictures:
                page.screenshot(f"{pictures}/workbench-{language}-{width}.png")
        visit.problems.extend(f"{language}: {problem}" for problem in unnamed(page))
    page.size(1440, 900)


def unnamed(page):
    """Controls that a screen reader has no name for."""
    nodes = page.call("Accessibility.getFullAXTree")["nodes"]
    roles = [
        node["role"]["value"] for node in nodes
        if not node.get("ignored") and node.get("role", {}).get("value") in CONTROLS
        and not node.get("name", {}).get("value", "").strip()]
    return [f"{roles.count(role)} of {role} without a name" for role in sorted(set(roles))]


def mistakes(visit):
    page = visit.page
    page.unfold("frame")
    before = visit.headline()
    page.type("[data-key='end#']", "1990")
    page.wait("!document.getElementById('mistakes').hidden", "an impossible year is not noticed")
    marked = page.evaluate("document.querySelector('.lever.wrong') !== null")
    visit.expect(marked, "no lever is marked")
    visit.expect(visit.headline() == before, "the last answer is gone")
    page.key("z", control=True)
    page.wait("document.getElementById('mistakes').hidden", "a mistake stays after undo")
    page.type("[data-key='end#']", "soon")
    said = page.text("[data-lever='end'] .mistake") or ""
    visit.expect("soon" in said, "letters are taken for a year")
    page.settle()
    page.forget_refusals()


def reload(visit):
    page = visit.page
    page.drag(SKILLS, 0.3)
    page.settle()
    before = (visit.shown_variants(), visit.headline())

    def leave():
        page.call("Page.reload")
        visit.expect(page.accept_dialog(), "nobody is warned that changes would be lost")

    page.renew(leave)
    page.wait("document.getElementById('value').textContent !== ''")
    page.settle()
    visit.expect((visit.shown_variants(), visit.headline()) == before, "a reload loses something")
    page.wait("[...document.querySelectorAll('.tab .value')].every((node) => node.textContent)")


def connection(visit):
    page = visit.page
    network = lambda offline: page.call(
        "Network.emulateNetworkConditions", offline=offline, latency=0, downloadThroughput=-1,
        uploadThroughput=-1)
    network(True)
    page.drag(SKILLS, 0.6)
    page.wait("!document.getElementById('gone').hidden", "a server that is gone is not noticed")
    before = visit.headline()
    network(False)
    page.wait("document.getElementById('gone').hidden", "a server that is back is not noticed")
    page.settle()
    visit.expect(visit.headline() != before, "a move without a connection is lost")
    page.forget_refusals()


def measure(visit):
    """Prints how long the page takes for 7 and for 60 districts."""
    page = visit.page
    for count, file, lever in [(7, "tuyen-quang/resolution-48.yaml", SKILLS),
                               (60, "sixty.yaml", "[data-key='fibre.0.amount']")]:
        page.choose("#start", file)
        page.settle()
        page.evaluate("rollcastTimings.view.length = rollcastTimings.band.length = 0")
        page.focus(lever)
        for _ in range(MOVES):
            page.key("ArrowRight")
            page.wait("true")
            page.evaluate("new Promise((done) => setTimeout(done, 60))")
        for _ in range(4):
            page.key("ArrowLeft")
            page.settle()
        times = page.evaluate("rollcastTimings")
        for kind in ["view", "band"]:
            visit.expect(times[kind], f"no {kind} was measured")
            if times[kind]:
                median = statistics.median(times[kind])
                print(f"  {count} districts, {kind}: median {median:.0f} ms of {len(times[kind])}")


def strays(visit, address):
    """Requests to anything but the server, and what the page wrote to the console."""
    own = urlsplit(address).netloc
    asked = [
        event["params"]["request"]["url"] for event in visit.page.events
        if event.get("method") == "Network.requestWillBeSent"]
    found = [
        f"asked {url}" for url in asked
        if urlsplit(url).scheme not in ("blob", "data") and urlsplit(url).netloc != own]
    complaints = [json.dumps(entry)[:400] for entry in visit.page.complaints()]
    return found + [f"console: {complaint}" for complaint in complaints]
