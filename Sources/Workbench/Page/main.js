// SPDX-License-Identifier: GPL-3.0-or-later

// Puts the page together: what happens after each change of the state, and at the start.

import { compareSoon, prepareCompare } from "./compare.js?token=__TOKEN__";
import { setValue } from "./document.js?token=__TOKEN__";
import { nameFigures, prepareFigures } from "./figures.js?token=__TOKEN__";
import { listFiles, nameFiles, openFile, prepareFiles } from "./files.js?token=__TOKEN__";
import { prepareJobs } from "./jobs.js?token=__TOKEN__";
import { showLevers } from "./levers.js?token=__TOKEN__";
import { hush, notice, prepareMessages, showConnection, showMistakes } from "./messages.js?token=__TOKEN__";
import { learn, model } from "./model.js?token=__TOKEN__";
import { onView, refresh } from "./requests.js?token=__TOKEN__";
import { Gone, Refusal, watchConnection } from "./service.js?token=__TOKEN__";
import { prepareSaving } from "./saving.js?token=__TOKEN__";
import * as store from "./store.js?token=__TOKEN__";
import { begin } from "./timings.js?token=__TOKEN__";
import { forgetAnswers, noteAnswer, prepareVariants, showVariants } from "./variants.js?token=__TOKEN__";
import { currentLanguage, preferredLanguage, setLanguage, word } from "./words.js?token=__TOKEN__";

const LANGUAGE = "rollcast-language";
const place = (id) => document.getElementById(id);

/** Shows the state: what the page knows at once, what the server computes a moment later. */
async function show() {
  const variant = store.current();
  if (!variant) return;
  try {
    if (!model.scenario()) await learn(variant.base);
  } catch (error) {
    return complain(error);
  }
  if (store.current() !== variant) return;
  place("region").textContent = model.scenario().region;
  place("undo").disabled = !store.canUndo();
  place("redo").disabled = !store.canRedo();
  place("reset-all").disabled = JSON.stringify(variant.document) === JSON.stringify(variant.base);
  place("hint").textContent = store.canUndo() ? word("hintDone") : word("hint");
  nameFiles();
  showVariants();
  showLevers(model);
  refresh();
}

function complain(error) {
  if (error instanceof Refusal) showMistakes(error);
  else if (!(error instanceof Gone)) throw error;
}

/** Puts every lever of the shown variant back; its name stays. */
function resetAll() {
  store.settle();
  store.edit(null, (variant) => {
    const { name } = variant.document;
    variant.document = structuredClone(variant.base);
    if (name) setValue(variant, model.scenario(), "name", name);
  });
}

async function changeLanguage(language) {
  setLanguage(language);
  sessionStorage.setItem(LANGUAGE, currentLanguage());
  place("language").value = currentLanguage();
  forgetAnswers();
  hush();
  nameFigures();
  nameFiles();
  await show();
}

function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || place("dialog").open) return;
    // There the browser takes back letters.
    if (event.target.matches("textarea, input[type=search], input[type=text]:not([inputmode])")) return;
    const key = event.key.toLowerCase();
    if (key === "z" || key === "y") {
      event.preventDefault();
      begin(event);
      if (key === "y" || event.shiftKey) store.redo();
      else store.undo();
    }
  });
}

function prepare() {
  prepareMessages();
  prepareFigures(refresh);
  prepareVariants();
  prepareCompare();
  prepareFiles();
  prepareSaving();
  prepareJobs();
  listenToKeys();
  for (const [id, action] of [["undo", store.undo], ["redo", store.redo], ["reset-all", resetAll]]) {
    place(id).addEventListener("click", (event) => {
      begin(event);
      action();
    });
  }
  place("language").addEventListener("change", (event) => changeLanguage(event.target.value));
  window.addEventListener("pagehide", store.keep);
  window.addEventListener("beforeunload", (event) => {
    if (store.variants().some(store.isChanged)) event.preventDefault();
  });
  watchConnection((isGone) => {
    showConnection(isGone);
    if (!isGone) show();
  });
  onView((view, variant) => {
    noteAnswer(variant, view.answer.value);
    compareSoon();
  });
  store.subscribe(show);
}

async function start() {
  prepare();
  await changeLanguage(sessionStorage.getItem(LANGUAGE) ?? preferredLanguage());
  try {
    const { files, folder, open } = await listFiles();
    // The same command goes on where it was; another one starts afresh.
    if (store.restore([folder, ...open].join(" "))) return await show();
    const scenarios = files.filter(({ kind }) => kind === "scenario").map(({ file }) => file);
    const first = open.length > 0 ? open : scenarios.slice(0, 1);
    if (first.length === 0) return notice(word("empty", folder));
    for (const file of first) await openFile(file, true);
    store.show(0);
    store.forget();
  } catch (error) {
    complain(error);
  }
}

start();
