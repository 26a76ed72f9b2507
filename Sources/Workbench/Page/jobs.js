// SPDX-License-Identifier: GPL-3.0-or-later

// Searches: a plan for a budget, or what a goal takes; with progress, an end, and their answer.

import { closeDialog, openDialog } from "./dialog.js?token=__TOKEN__";
import { sent } from "./document.js?token=__TOKEN__";
import { button, drawing, element, write } from "./element.js?token=__TOKEN__";
import { optimiseForm, targetForm } from "./questions.js?token=__TOKEN__";
import { learn, model } from "./model.js?token=__TOKEN__";
import { Refusal, call, listen } from "./service.js?token=__TOKEN__";
import { addVariant, current, variants } from "./store.js?token=__TOKEN__";
import { nameOf } from "./variants.js?token=__TOKEN__";
import { currentLanguage, word } from "./words.js?token=__TOKEN__";

const phone = matchMedia("(max-width: 680px)");

export function prepareJobs() {
  const start = (kind, form) => () => open(kind, form);
  document.getElementById("optimise").addEventListener("click", start("optimise", optimiseForm));
  document.getElementById("target").addEventListener("click", start("target", targetForm));
}

function open(kind, makeForm) {
  const variant = current();
  const form = makeForm(model);
  const state = { id: null, stopListening: () => {}, isOver: false };
  const parts = {
    status: element("p", { class: "status", role: "status" }),
    bar: element("progress", { max: 1, hidden: true, "aria-label": word("wait") }),
    problem: element("p", { class: "mistake", role: "alert", hidden: true }),
    result: element("div", { class: "result" }),
    go: element("button", { class: "main", id: "job-go", text: word("go") }),
    stop: button(word("stop"), () => cancel(state), { hidden: true, id: "job-stop" }),
    close: button(word("close"), closeDialog),
  };
  parts.go.addEventListener("click", () => begin(kind, form, variant, state, parts));
  openDialog(word(kind), [
    element("p", { class: "note", text: word(`${kind}Hint`) }), form.root, parts.problem,
    element("div", { class: "buttons" }, parts.go, parts.stop, parts.close),
    parts.bar, parts.status, parts.result,
  ], () => cancel(state));
}

async function begin(kind, form, variant, state, parts) {
  const question = form.question();
  if (!question) return;
  Object.assign(state, { id: null, isOver: false });
  parts.result.replaceChildren();
  parts.problem.hidden = true;
  running(parts, true);
  const body = { schema: "rollcast-plan/1", ...question, scenario: sent(variant) };
  try {
    const job = await call("POST", "jobs", { kind }, body);
    state.id = job.id;
    state.stopListening = listen(job.id, (now) => tell(now, variant, state, parts));
  } catch (error) {
    running(parts, false);
    if (!(error instanceof Refusal)) return;
    parts.problem.hidden = false;
    write(parts.problem, error.message);
  }
}

function running(parts, isRunning) {
  parts.go.disabled = isRunning;
  parts.bar.hidden = parts.stop.hidden = !isRunning;
  parts.bar.removeAttribute("value");
  if (isRunning) write(parts.status, word("running", 0));
}

async function cancel(state) {
  if (!state.id || state.isOver) return;
  state.isOver = true;
  try {
    await call("DELETE", `jobs/${state.id}`);
  } catch {
    // It ended by itself, or the server is gone and the search with it.
  }
}

/** Shows how far a search is, and its answer at the end. */
function tell(job, variant, state, parts) {
  if (job.state === "running") {
    const { progress } = job;
    const best = progress?.text ? ` · ${word("bestSoFar", progress.text)}` : "";
    write(parts.status, word("running", Math.round(job.seconds)) + best);
    if (progress?.searches) parts.bar.value = (progress.search - 0.5) / progress.searches;
    return;
  }
  state.isOver = true;
  running(parts, false);
  const states = { cancelled: word("stopped"), done: word("done") };
  write(parts.status, states[job.state] ?? "");
  if (job.state === "failed") {
    parts.problem.hidden = false;
    return write(parts.problem, (job.errors ?? []).map(({ message }) => message).join("\n"));
  }
  show(job, variant, parts);
}

function show(job, variant, parts) {
  const words = sentences(job).map((text) => element("p", { class: "answer", text }));
  parts.result.append(...words);
  for (const figure of job.figures ?? []) {
    const svg = figure.svg?.[phone.matches ? "narrow" : "wide"];
    if (svg) parts.result.append(element("div", { class: "drawing" }, drawing(svg)));
  }
  if (job.document) {
    const adopt = () => take(job.document, variant);
    parts.result.append(button(word("take"), adopt, { class: "main", id: "job-take" }));
  }
  if (job.text) {
    parts.result.append(element("details", {}, element("summary", { text: word("numbers") }),
      element("pre", { text: job.text, tabindex: "0" })));
  }
  parts.result.scrollIntoView({ block: "nearest" });
}

/** The answer in words; the server has those about targets in English alone. */
function sentences({ kind, words, result }) {
  if (kind !== "target" || currentLanguage() === "en" || !result) return words ?? [];
  const isShare = result.unit === "1/yr" || result.unit === "1";
  const number = (value, isPart) => new Intl.NumberFormat(currentLanguage(), {
    style: isPart ? "percent" : "decimal", maximumSignificantDigits: 4,
  }).format(value);
  if (result.reachable) {
    return [word("reachable", number(result.value, isShare), isShare ? "" : result.unit)];
  }
  const later = result.year_reached ? word("reachedIn", result.year_reached)
    : word("reachedNever", result.last_year);
  return [word("unreachable", number(result.best.value, true)), later];
}

/** The plan as a variant of its own, beside the one that it was made for. */
async function take(document, variant) {
  const named = { ...document, name: word("planOf", nameOf(variant), variants().length + 1) };
  await learn(named);
  closeDialog();
  addVariant({ document: named, saved: "" });
}
