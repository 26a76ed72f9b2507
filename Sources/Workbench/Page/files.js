// SPDX-License-Identifier: GPL-3.0-or-later

// Opening: files of the folder and of the visitor's computer.

import { options } from "./element.js?token=__TOKEN__";
import { notice, showMistakes, warn } from "./messages.js?token=__TOKEN__";
import { remember } from "./model.js?token=__TOKEN__";
import { Refusal, call } from "./service.js?token=__TOKEN__";
import { addVariant, current, replaceVariant, settle, variants } from "./store.js?token=__TOKEN__";
import { nameOf } from "./variants.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

const place = (id) => document.getElementById(id);
const DISK = "//disk";
let known = { files: [], open: [] };
let written = "";

/** Asks for the files of the folder and fills the two choices with them. */
export async function listFiles() {
  known = await call("GET", "files");
  nameFiles();
  return known;
}

/** The folder that files are saved in. */
export const folderName = () => known.folder;

/** Writes the choices, as after a change of the language or of the variant. */
export function nameFiles() {
  const scenarios = known.files.filter(({ kind }) => kind === "scenario");
  const choices = scenarios.map(({ file, name }) => ({ value: file, text: `${name} (${file})` }));
  const disk = { value: DISK, text: word("fromDisk") };
  const file = current()?.base.extends ?? "";
  const isKnown = scenarios.some((one) => one.file === file);
  const none = isKnown ? [] : [{ value: "", text: "–" }];
  const wanted = JSON.stringify([word("add"), file, choices]);
  if (wanted === written) return;
  written = wanted;
  options(place("start"), [...none, ...choices, disk], isKnown ? file : "");
  options(place("add"), [{ value: "", text: word("add") }, ...choices, disk], "");
}

/** Runs an action of a button and shows why it was refused. */
export async function tried(action) {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Refusal) showMistakes(error);
    return null;
  }
}

/** Opens a file of the folder in the place of the shown variant, or beside the others. */
export async function openFile(file, isBeside = false) {
  const scenario = await call("GET", "scenario", { file });
  take(scenario, file, isBeside);
}

function take(scenario, file, isBeside) {
  const document = scenario.document;
  remember(document, scenario);
  if (isBeside || variants().length === 0) addVariant({ document, file });
  else replaceVariant({ document, file });
  warn(scenario.warnings.map((warning) => warning.message ?? warning));
}

/** Opens what a visitor picked from the disk; what it names is looked for in the server's folder. */
async function openText(picked, isBeside) {
  const text = await picked.text();
  const scenario = await call("POST", "scenario", {}, text);
  take(scenario, null, isBeside);
}

export function prepareFiles() {
  let isBeside = false;
  const choose = (beside) => async (event) => {
    const { value } = event.target;
    settle();
    isBeside = beside;
    if (value === DISK) place("open-file").click();
    else if (value) await tried(() => openFile(value, beside));
    written = "";
    nameFiles();
    if (value && value !== DISK) notice(word(beside ? "added" : "opened", nameOf(current())));
  };
  place("start").addEventListener("change", choose(false));
  place("add").addEventListener("change", choose(true));
  place("open-file").addEventListener("change", async (event) => {
    const [picked] = event.target.files;
    if (picked) await tried(() => openText(picked, isBeside));
    event.target.value = "";
  });
}
