# SPDX-License-Identifier: GPL-3.0-or-later
"""What a planner does with levers, files and variants, and what has to come of it."""

import json
import subprocess

START = "tuyen-quang/resolution-48.yaml"
SKILLS = "[data-key='skills.0.amount']"
EMISSIONS = "[data-key='parameters.energy.emission_factor#']"
PACE = "[data-key='parameters.digitalisation.rate_services#']"


class Visit:
    """One visit to the page, with what goes wrong in it."""

    def __init__(self, tool, folder, page):
        self.tool, self.folder, self.page = tool, folder, page
        self.problems = []

    def expect(self, is_right, problem):
        if not is_right:
            self.problems.append(problem)

    def run(self, *arguments):
        result = subprocess.run(
            [self.tool, *arguments, "--format", "json"], cwd=self.folder, check=True,
            capture_output=True, text=True)
        return json.loads(result.stdout)

    def headline(self):
        return self.page.text("#value")

    def shown_variants(self):
        return self.page.evaluate(
            "[...document.querySelectorAll('.tab .name')].map((node) => node.textContent)")


def move_levers(visit):
    page = visit.page
    before = visit.headline()
    page.drag(SKILLS, 0.8)
    page.settle()
    visit.expect(visit.headline() != before, "the answer does not follow the pointer")
    amount = page.evaluate(f"document.querySelector(\"{SKILLS}\").value")
    page.focus(SKILLS)
    page.key("ArrowRight")
    page.settle()
    visit.expect(
        float(page.evaluate(f"document.querySelector(\"{SKILLS}\").value")) > float(amount),
        "the answer does not follow the keys")
    page.unfold("pace")
    page.type(PACE, "4,7")
    page.choose("[data-key='fibre.0.to']", "2029")
    page.unfold("plants")
    page.click("#add-plant")
    page.wait("document.querySelector('.plant') !== null")
    page.unfold("others")
    page.focus("#search")
    page.call("Input.insertText", text="emission")
    page.wait(f"document.querySelector(\"{EMISSIONS}\") !== null")
    page.type(EMISSIONS, "0.7")
    page.settle()
    visit.expect(page.text("#mistakes") == "", "moves led to " + str(page.text("#mistakes")))


def save(visit, name):
    page = visit.page
    page.click("#save")
    page.evaluate("document.getElementById('save-name').select()")
    page.call("Input.insertText", text=name)
    page.click("#save-go")
    page.wait(
        "!document.getElementById('dialog').open"
        " || !document.getElementById('save-replace').hidden")
    replaced = page.evaluate("document.getElementById('dialog').open")
    if replaced:
        page.click("#save-replace")
        page.wait("!document.getElementById('dialog').open")
    page.settle()
    return replaced


def save_again(visit, name):
    visit.expect(save(visit, name), "a file was written over unasked")
    visit.page.forget_refusals()


def hold_against_command_line(visit, name):
    """What the page shows is what `rollcast run` gives for the saved file, to the last digit."""
    wanted = visit.run("run", name)
    view = visit.page.answer("view")
    visit.expect(
        view["shares"] == wanted["region"]["digital_share"],
        f"shares: {view['shares']} instead of {wanted['region']['digital_share']}")
    measures = dict(visit.page.evaluate(
        "[...document.querySelectorAll('#scorecard tr[data-measure]')].map((row) =>"
        "[row.dataset.measure, row.querySelector('[data-value]').dataset.value])"))
    for figure in wanted["scorecard"]["figures"]:
        shown = float(measures.get(figure["name"], "nan"))
        visit.expect(shown == figure["value"], f"{figure['name']}: {shown} for {figure['value']}")
    shown = float(visit.headline().split()[0].replace(",", ".").rstrip("%"))
    share = wanted["region"]["digital_share"][-1] * 100
    visit.expect(abs(shown - share) <= 0.005 + 1e-9, f"{visit.headline()} is written for {share}")


def undo_and_redo(visit):
    page = visit.page
    page.choose("#start", START)
    page.settle()
    first = visit.headline()
    page.drag(SKILLS, 0.9)
    page.settle()
    moved = visit.headline()
    page.evaluate("document.activeElement.blur()")
    page.key("z", control=True)
    page.settle()
    visit.expect(visit.headline() == first, "undo does not bring the answer back")
    page.key("z", control=True, shift=True)
    page.settle()
    visit.expect(visit.headline() == moved, "redo does not bring the move back")
    page.click("[data-lever='skills.0.amount'] .back")
    page.settle()
    visit.expect(visit.headline() == first, "the lever does not go back")


def compare_variants(visit):
    page = visit.page
    page.click("#duplicate")
    page.drag(SKILLS, 0.95)
    page.settle()
    page.wait("document.querySelector('#compare-body svg') !== null", "no comparison")
    save(visit, "tuyen-quang/second.yaml")
    shown = page.evaluate("['a', 'b'].map((id) => document.getElementById(`compare-${id}`).value)")
    visit.expect(len(set(shown)) == 2, "a variant is compared with itself")
    answers = [page.answer("compare")["comparison"]]
    wanted = visit.run("compare", START, "tuyen-quang/second.yaml")
    visit.expect(
        answers[0]["drivers"] == wanted["drivers"] and answers[0]["parts"] == wanted["parts"],
        "the reasons differ from those of rollcast compare")
    drawn = page.text("#compare-body figure:last-of-type svg")
    visit.expect("skills" in (drawn or ""), "the waterfall names no reason")
    page.choose("#add", "tuyen-quang/electronics-anchor.yaml")
    page.wait("document.querySelectorAll('.tab').length === 3")
    page.settle()
    page.click("#remove")
    page.wait("document.querySelectorAll('.tab').length === 2")
    page.evaluate("document.activeElement.blur()")
    page.key("z", control=True)
    page.wait("document.querySelectorAll('.tab').length === 3")
