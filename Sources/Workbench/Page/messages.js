// SPDX-License-Identifier: GPL-3.0-or-later

// What the page has to say: mistakes beside their levers, notices, and that the server is gone.

import { button, element, write } from "./element.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

const LONG = 12_000; // milliseconds that a notice stays
const place = (id) => document.getElementById(id);
let timer = null;

/** Something that was done, for a while. */
export function notice(text) {
  const box = place("notice");
  write(box.querySelector("p"), text);
  box.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => { box.hidden = true; }, LONG);
}

/** Takes back what was said, as in another language. */
export function hush() {
  place("notice").hidden = true;
}

export function prepareMessages() {
  place("notice").querySelector("button").addEventListener("click", hush);
}

/** Why the document cannot be computed, or why a call was refused. */
export function showMistakes({ errors, status }) {
  clearMistakes();
  const list = element("ul", {});
  for (const error of errors) {
    const lever = leverOf(error.path);
    const text = [error.message, error.hint].filter(Boolean).join("; ");
    const where = error.file ? `${error.file}:${error.line}: ` : "";
    const item = element("li", { text: where + text });
    if (lever) {
      const name = lever.querySelector("label, legend")?.textContent ?? error.path;
      item.prepend(button(name, () => reveal(lever), { class: "link" }), ": ");
      lever.classList.add("wrong");
    }
    list.append(item);
  }
  const title = status === 401 ? word("refused") : word("mistakes");
  place("mistakes").replaceChildren(element("p", { text: title }), ...(status === 401 ? [] : [list]));
  place("mistakes").hidden = false;
}

export function clearMistakes() {
  const box = place("mistakes");
  if (box.hidden) return;
  box.hidden = true;
  document.querySelectorAll(".wrong").forEach((lever) => lever.classList.remove("wrong"));
}

/** What the file says that is no mistake, but should be known. */
export function warn(texts) {
  if (texts.length > 0) notice(`${word("warnings")} ${texts.join(" ")}`);
}

/** The lever that shows what stands at a path such as `scenario.parameters.skills.loss`. */
function leverOf(path) {
  const inner = path.replace(/^scenario\.|^scenarios\.\d+\./, "");
  if (!inner) return null;
  const all = [...document.querySelectorAll("[data-lever], [data-path]")];
  const fits = (key) => key && (inner === key || inner.startsWith(`${key}.`));
  return all.findLast((node) => fits(node.dataset.path) || fits(node.dataset.lever)) ?? null;
}

function reveal(lever) {
  lever.closest("details.group").open = true;
  lever.scrollIntoView({ block: "center" });
  lever.querySelector("input, select")?.focus();
}

/** The banner while the server does not answer. */
export function showConnection(isGone) {
  const banner = place("gone");
  write(banner, word("gone"));
  banner.hidden = !isGone;
  if (!isGone) notice(word("back"));
}
