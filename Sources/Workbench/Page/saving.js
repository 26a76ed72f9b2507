// SPDX-License-Identifier: GPL-3.0-or-later

// Saving a variant as a scenario file, and downloading it or the report.

import { closeDialog, openDialog } from "./dialog.js?token=__TOKEN__";
import { sent } from "./document.js?token=__TOKEN__";
import { button, download, element, labelled, plainLetters, write } from "./element.js?token=__TOKEN__";
import { folderName, listFiles, tried } from "./files.js?token=__TOKEN__";
import { notice } from "./messages.js?token=__TOKEN__";
import { Refusal, call } from "./service.js?token=__TOKEN__";
import { current, markSaved, variants } from "./store.js?token=__TOKEN__";
import { nameOf } from "./variants.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

const place = (id) => document.getElementById(id);

export function prepareSaving() {
  place("save").addEventListener("click", saveDialog);
  place("download-report").addEventListener("click", () => tried(downloadReport));
}

/** A file name from the name of a variant. */
function fileName(name) {
  return plainLetters(name).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "scenario";
}

const folderOf = (file) => file && file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "";

function saveDialog() {
  const variant = current();
  const folder = folderOf(variant.base.extends ?? variant.file);
  const field = element("input", {
    type: "text", id: "save-name", spellcheck: "false",
    value: `${folder}${fileName(nameOf(variant))}.yaml`,
  });
  const problem = element("p", { class: "mistake", role: "alert", hidden: true });
  const replace = button(word("replace"), () => keepFile(true), { hidden: true, id: "save-replace" });
  field.addEventListener("input", () => { replace.hidden = problem.hidden = true; });
  async function keepFile(isOverwriting) {
    const name = field.value.trim();
    const file = /\.ya?ml$/.test(name) ? name : `${name}.yaml`;
    const text = JSON.stringify(variant.document);
    try {
      await call("POST", "save", { file, overwrite: isOverwriting || undefined }, sent(variant));
    } catch (error) {
      if (!(error instanceof Refusal)) return;
      problem.hidden = false;
      replace.hidden = error.status !== 409;
      return write(problem, error.status === 409 ? word("exists", file) : error.message);
    }
    markSaved(variant, file, text);
    closeDialog();
    notice(word("saved", file));
    listFiles();
  }
  openDialog(word("saveTitle"), [
    labelled(word("saveName"), field),
    element("p", { class: "note", text: word("saveHint", folderName()) }), problem,
    element("div", { class: "buttons" },
      element("button", {
        id: "save-go", class: "main", text: word("saveGo"), click: () => keepFile(false),
      }),
      replace, button(word("file"), () => tried(downloadText), { id: "save-download" }),
      button(word("cancel"), closeDialog)),
  ]);
}

async function downloadText() {
  const variant = current();
  const file = `${fileName(nameOf(variant))}.yaml`;
  const { text } = await call("POST", "save", { file, write: "no" }, sent(variant));
  download(file, "application/yaml", text);
}

async function downloadReport() {
  const all = variants();
  const body = all.length === 1 ? sent(all[0]) : { scenarios: all.map(sent) };
  const page = await call("POST", "report", {}, body);
  download(`${fileName(nameOf(current()))}.html`, "text/html", page);
}
