# SPDX-License-Identifier: GPL-3.0-or-later
"""Longer work on the page: searches for plans, reports, files of the visitor's own."""

import os
import time

PATIENCE = 20  # seconds for a file to be kept


def search_for_plans(visit):
    page = visit.page
    page.choose("#start", "tuyen-quang/baseline.yaml")
    page.settle()
    page.click("#optimise")
    page.type("#job-budget", "30")
    page.click("#job-go")
    page.wait("document.getElementById('job-take') !== null", "no plan was found")
    count = len(visit.shown_variants())
    page.click("#job-take")
    page.wait(f"document.querySelectorAll('.tab').length === {count + 1}")
    page.settle()
    plan = visit.headline()
    page.evaluate("[...document.querySelectorAll('.tab')].at(-2).click()")
    page.settle()
    without = visit.headline()
    visit.expect(plan > without, f"a plan with {plan} is no better than {without}")
    stop_a_search(visit)


def stop_a_search(visit):
    """One of 51 districts, which takes long enough to be stopped."""
    page = visit.page
    page.choose("#start", "tuyen-quang-communes/baseline.yaml")
    page.settle()
    page.click("#optimise")
    page.type("#job-budget", "70")
    page.click("#job-go")
    page.wait("document.querySelector('#dialog .status').textContent.includes('best so far')")
    page.click("#job-stop")
    page.wait("document.getElementById('job-stop').hidden", "a search goes on after its end")
    visit.expect(page.text("#dialog .status") == "Stopped.", "a search was not stopped")
    mistake = page.text("#dialog .mistake")
    visit.expect(mistake == "", f"a search failed: {mistake}")
    visit.expect(page.text("#dialog .result .answer"), "the best so far is not shown")
    page.key("Escape")


def ask_for_target(visit):
    page = visit.page
    page.click("#target")
    page.type("#job-bound", "7.9")
    page.choose("#job-lever", "digitalisation.rate_services")
    page.click("#job-go")
    page.wait("document.querySelector('#dialog .result .answer') !== null", "no answer to a target")
    page.key("Escape")


def keep_files(visit, downloads):
    page = visit.page
    page.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=downloads)
    page.click("#download-report")
    deadline = time.monotonic() + 20
    while not any(name.endswith(".html") for name in os.listdir(downloads)):
        visit.expect(time.monotonic() < deadline, "no report was kept")
        if time.monotonic() > deadline:
            return
        time.sleep(0.05)
    name = next(name for name in os.listdir(downloads) if name.endswith(".html"))
    with open(f"{downloads}/{name}", encoding="utf-8") as file:
        text = file.read()
    for shown in visit.shown_variants():
        visit.expect(shown in text, f"the report does not speak of {shown}")
    own = f"{downloads}/own.yaml"
    with open(own, "w", encoding="utf-8") as file:
        file.write(
            "schema: rollcast/1\nname: From this computer\n"
            "extends: tuyen-quang/baseline.yaml\nparameters: {skills.loss: 2 %/yr}\n")
    page.give("#open-file", own)
    page.wait(
        "[...document.querySelectorAll('.tab .name')]"
        ".some((node) => node.textContent === 'From this computer')")
