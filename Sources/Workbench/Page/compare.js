// SPDX-License-Identifier: GPL-3.0-or-later

// Variants beside each other, and why two of them differ.

import { sent, valueOf } from "./document.js?token=__TOKEN__";
import { element, labelled, options, write } from "./element.js?token=__TOKEN__";
import { fillFrame } from "./figures.js?token=__TOKEN__";
import { model } from "./model.js?token=__TOKEN__";
import { Gone, Refusal, call } from "./service.js?token=__TOKEN__";
import { current, isChanged, variants } from "./store.js?token=__TOKEN__";
import { completeAnswers, nameOf } from "./variants.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

const QUIET = 250; // milliseconds without a move before variants are compared
const OPENED = "opened";
const place = (id) => document.getElementById(id);
const phone = matchMedia("(max-width: 960px)");
let timer = null;
let abort = null;
let chosen = { a: null, b: null };
let parts = null;

export function prepareCompare() {
  place("see-compare").addEventListener("click", () => {
    place("compare").scrollIntoView();
    place("compare").focus({ preventScroll: true });
  });
}

/** Compares again, a moment after the last move. */
export function compareSoon() {
  abort?.abort();
  clearTimeout(timer);
  timer = setTimeout(compare, QUIET);
}

/** The choices of both sides: every variant, and the shown one as it was opened. */
function choices() {
  const list = variants().map((variant) => ({ value: String(variant.id), text: nameOf(variant) }));
  const opened = { value: OPENED, text: `${nameOf(current())}, ${word("opened_as")}` };
  return [opened, ...list];
}

function documentOf(value) {
  if (value === OPENED) {
    return { ...current().base, name: `${nameOf(current())}, ${word("opened_as")}` };
  }
  return sent(variants().find(({ id }) => String(id) === value));
}

function prepare() {
  const select = (side) => element("select", {
    id: `compare-${side}`, change: (event) => {
      chosen[side] = event.target.value;
      compareSoon();
    },
  });
  parts = {
    a: select("a"), b: select("b"), error: element("p", { class: "note", role: "status" }),
    waterfall: element("figure", {}), comparison: element("figure", {}), tables: element("div", {}),
    why: element("h3", {}), first: element("div", { class: "pair" }),
  };
  place("compare-body").append(parts.comparison, parts.tables, parts.why, parts.first, parts.error,
    parts.waterfall);
}

/** What the shares of a choice follow, as far as its file has been asked for. */
function definitionOf(value) {
  if (value === OPENED) return model.scenario().definition;
  const variant = variants().find(({ id }) => String(id) === value);
  const scenario = model.scenarioOf(variant);
  return scenario ? valueOf(variant, scenario, "definition") : variant.document.definition;
}

const isMixed = (definitions) => new Set(definitions.filter(Boolean)).size > 1;

/** Keeps a choice that still exists; else the shown variant against another or its own start. */
function settleChoice() {
  const all = choices();
  const known = (value) => all.some((choice) => choice.value === value);
  const shown = String(current().id);
  if (!known(chosen.b)) chosen.b = null;
  if (!known(chosen.a)) chosen.a = null;
  const b = chosen.b ?? shown;
  const other = variants().find(({ id }) => String(id) !== b);
  let a = chosen.a ?? (other ? String(other.id) : OPENED);
  if (a === b) a = other ? String(other.id) : OPENED;
  options(parts.a, all, a);
  options(parts.b, all, b);
  return { a, b };
}

/** Compares and completes the row of variants; what is refused is said here. */
async function compare() {
  abort = new AbortController();
  try {
    await compareChosen(abort.signal);
    await completeAnswers(abort.signal);
  } catch (error) {
    if (error instanceof Refusal) write(parts.error, error.message);
    else if (!(error instanceof Gone) && error.name !== "AbortError") throw error;
  }
}

async function compareChosen(signal) {
  if (!parts) prepare();
  const several = variants().length > 1;
  const isUseful = several || isChanged(current()) || current().file === null;
  place("compare-body").hidden = !isUseful;
  place("compare-hint").hidden = several;
  if (!isUseful) return;
  nameParts();
  const { a, b } = settleChoice();
  const isPairMixed = isMixed([a, b].map(definitionOf));
  const isMixedAtAll = isMixed(variants().map(({ id }) => definitionOf(String(id))));
  write(parts.error, isPairMixed || isMixedAtAll ? word("definitions") : "");
  parts.waterfall.hidden = isPairMixed;
  parts.comparison.hidden = parts.tables.hidden = isMixedAtAll || !several;
  if (!isPairMixed) await showPair(a, b, signal);
  if (!isMixedAtAll && several) await showAll(signal);
}

/** Writes the words of the two choices, unless they stand there. */
function nameParts() {
  if (parts.why.textContent === word("why")) return;
  write(parts.why, word("why"));
  parts.first.replaceChildren(labelled(word("first"), parts.a), labelled(word("second"), parts.b));
}

async function showPair(a, b, signal) {
  const body = { scenarios: [documentOf(a), documentOf(b)] };
  const answer = await call("POST", "compare", query(), body, signal);
  fillFrame(parts.waterfall, answer.figures.find(({ id }) => id === "waterfall"));
}

/** The lines and the table of all variants. */
async function showAll(signal) {
  const body = { scenarios: variants().map(sent) };
  const answer = await call("POST", "compare", query(), body, signal);
  fillFrame(parts.comparison, answer.figures.find(({ id }) => id === "comparison"));
  // The tables are the report's own, escaped by the server.
  parts.tables.innerHTML = answer.tables.join("");
}

const query = () => ({ size: phone.matches ? "narrow" : "wide" });
