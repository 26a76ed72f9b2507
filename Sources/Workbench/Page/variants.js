// SPDX-License-Identifier: GPL-3.0-or-later

// The variants as a row of buttons, each with its answer.

import { sent, setValue, valueOf } from "./document.js?token=__TOKEN__";
import { closeDialog, openDialog } from "./dialog.js?token=__TOKEN__";
import { button, element, labelled, write } from "./element.js?token=__TOKEN__";
import { model } from "./model.js?token=__TOKEN__";
import { call } from "./service.js?token=__TOKEN__";
import { notice } from "./messages.js?token=__TOKEN__";
import {
  addVariant, change, current, currentIndex, edit, isChanged, settle, show, variants,
} from "./store.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

const place = (id) => document.getElementById(id);
const answers = new Map();

/** A variant's name, also where its file has not been asked for yet. */
export function nameOf(variant) {
  const scenario = model.scenarioOf(variant);
  return scenario ? valueOf(variant, scenario, "name") : variant.document.name ?? variant.file ?? "";
}

/** Keeps the answer of a variant for its button. */
export function noteAnswer(variant, text) {
  answers.set(variant.id, text);
  showVariants();
}

export function forgetAnswers() {
  answers.clear();
}

/** Asks for the answers that are not known yet, such as after a reload. */
export async function completeAnswers(signal) {
  for (const variant of variants()) {
    if (answers.has(variant.id)) continue;
    const query = { figures: "share:narrow", tables: "no" };
    const view = await call("POST", "view", query, { scenario: sent(variant) }, signal);
    noteAnswer(variant, view.answer.value);
  }
}

export function prepareVariants() {
  place("duplicate").addEventListener("click", duplicate);
  place("rename").addEventListener("click", rename);
  place("remove").addEventListener("click", remove);
}

/** Brings the row up to date; buttons stay where they are, so that the focus does. */
export function showVariants() {
  const list = place("variant-list");
  const all = variants();
  while (list.children.length > all.length) list.lastElementChild.remove();
  while (list.children.length < all.length) list.append(tab(list.children.length));
  all.forEach((variant, index) => {
    const [name, value, state] = list.children[index].firstElementChild.children;
    write(name, nameOf(variant));
    write(value, answers.get(variant.id) ?? "");
    write(state, isChanged(variant) ? "•" : "");
    state.title = isChanged(variant) ? word("changed") : "";
    state.setAttribute("aria-label", state.title);
    list.children[index].firstElementChild
      .setAttribute("aria-current", String(index === currentIndex()));
  });
  place("remove").disabled = all.length < 2;
}

function tab(index) {
  return element("li", {}, element("button", { type: "button", class: "tab", click: () => show(index) },
    ...["name", "value", "state"].map((part) =>
      element("span", { class: part, role: part === "state" ? "img" : null }))));
}

function duplicate() {
  const variant = current();
  const number = variants().length + 1;
  const copy = sent(variant);
  copy.name = word("variantNew", number);
  addVariant({ document: copy, base: variant.base, file: null });
  notice(word("duplicated", nameOf(current()), nameOf(variant)));
}

function rename() {
  const field = element("input", { type: "text", maxlength: 120, value: nameOf(current()) });
  const accept = () => {
    const name = field.value.trim();
    if (!name) return;
    settle();
    edit(null, (variant) => setValue(variant, model.scenario(), "name", name));
    closeDialog();
  };
  openDialog(word("rename"), [
    labelled(word("name"), field),
    element("div", { class: "buttons" },
      element("button", { text: word("rename"), click: accept, class: "main" }),
      button(word("cancel"), closeDialog)),
  ]);
  field.select();
}

function remove() {
  const name = nameOf(current());
  change(null, (state) => {
    state.variants.splice(state.current, 1);
    state.current = Math.max(0, state.current - 1);
  });
  notice(word("removed", name));
}
