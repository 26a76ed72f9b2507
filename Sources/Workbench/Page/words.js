// SPDX-License-Identifier: GPL-3.0-or-later

// The words of the page in the chosen language.

import english from "./words-en.js?token=__TOKEN__";
import french from "./words-fr.js?token=__TOKEN__";
import vietnamese from "./words-vi.js?token=__TOKEN__";

const tables = { en: english, fr: french, vi: vietnamese };
let language = "en";

/** The language that a visitor prefers among those that there are. */
export function preferredLanguage() {
  for (const wanted of navigator.languages ?? []) {
    const short = wanted.slice(0, 2);
    if (tables[short]) return short;
  }
  return "en";
}

export function currentLanguage() {
  return language;
}

/** Chooses a language and writes all words of the page that do not change. */
export function setLanguage(chosen) {
  language = tables[chosen] ? chosen : "en";
  document.documentElement.lang = language;
  document.title = word("title");
  translate(document);
}

/** A text by its key; `{0}` and so on are replaced by the values. */
export function word(key, ...values) {
  const text = tables[language][key] ?? english[key] ?? key;
  return text.replace(/\{(\d)\}/g, (_, position) => values[Number(position)]);
}

/** Fills the elements that name their words by `data-word` and `data-label`. */
function translate(root) {
  for (const element of root.querySelectorAll("[data-word]")) {
    element.textContent = word(element.dataset.word);
  }
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", word(element.dataset.label));
  }
}
