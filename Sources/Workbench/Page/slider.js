// SPDX-License-Identifier: GPL-3.0-or-later

// One lever: a slider and a field for the same number, its unit, and the way back.

import { element, button, write } from "./element.js?token=__TOKEN__";
import { roundStep, typed, written } from "./number.js?token=__TOKEN__";
import { settle } from "./store.js?token=__TOKEN__";
import { begin } from "./timings.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

const DIGITS = 6; // of a number in its field; all of them stay in the document
let count = 0;

/**
 * A lever. `spec` holds `key`, `label`, `unit`, `low`, `high`, functions `get`, `set` and
 * `original` in the shown unit, and optionally `step`, `hint`, `about` (nodes) and `spoken`, the
 * unit as it is read out; `documented` says that the range is that of a source.
 */
export function slider(spec) {
  const id = `lever-${count++}`;
  const spoken = spec.spoken ?? spec.unit;
  const range = element("input", {
    type: "range", id, "aria-describedby": `${id}-note`, "data-key": spec.key,
  });
  const field = element("input", {
    type: "text", inputmode: "decimal", autocomplete: "off", size: 7,
    "aria-label": `${spec.label}, ${spoken}`, "data-key": `${spec.key}#`,
  });
  const back = button("↺", () => reset(), {
    class: "back", "aria-label": word("reset", spec.label), title: word("resetTitle"),
  });
  const note = element("span", { class: "lever-note", id: `${id}-note` });
  const fold = spec.about && element("details", { class: "about", "data-key": `${spec.key}.about` },
    element("summary", {}, note), ...spec.about);
  const mistake = element("p", { class: "mistake", role: "alert", hidden: true });
  const root = element("div", { class: "lever", "data-lever": spec.key },
    element("p", { class: "lever-head" }, element("label", { for: id, text: spec.label }), " ",
      element("span", { class: "unit", text: spec.unit })),
    element("div", { class: "lever-row" }, range, field, back),
    fold ?? element("p", {}, note), mistake);

  let shownText = "";

  range.addEventListener("input", (event) => {
    begin(event);
    move(Number(range.value));
  });
  range.addEventListener("change", settle);
  field.addEventListener("change", accept);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") accept(event);
  });

  function accept(event) {
    if (field.value === shownText) return;
    const value = typed(field.value);
    mistake.hidden = value !== null;
    if (value === null) return write(mistake, word("notNumber", field.value));
    begin(event);
    move(value);
    settle();
  }

  function move(value) {
    mistake.hidden = true;
    spec.set(value, spec.key);
  }

  function reset() {
    settle();
    move(spec.original());
    settle();
    range.focus();
  }

  /** Shows the value of the document. */
  function refresh() {
    const [value, original] = [spec.get(), spec.original()];
    const low = Math.min(spec.low, value, original);
    const high = Math.max(spec.high, value, original);
    const step = spec.step ?? roundStep(spec.low, spec.high);
    if (range.min !== String(low)) range.min = low;
    if (range.max !== String(high)) range.max = high;
    // Where a value lies between two steps the slider may still stand on it.
    range.step = range === document.activeElement ? step : "any";
    if (Number(range.value) !== value) range.value = value;
    range.setAttribute("aria-valuetext", `${written(value)} ${spoken}`);
    const text = written(Number(value.toPrecision(DIGITS)));
    if (document.activeElement !== field || text !== shownText) field.value = text;
    shownText = text;
    back.disabled = value === original;
    root.classList.toggle("moved", value !== original);
    const isOutside = spec.documented && (value < spec.low || value > spec.high);
    write(note, [spec.hint, isOutside ? word("outside") : ""].filter(Boolean).join(" · "));
    root.classList.toggle("outside", Boolean(isOutside));
  }
  for (const start of ["pointerdown", "focus"]) {
    range.addEventListener(start, () => {
      range.step = spec.step ?? roundStep(spec.low, spec.high);
    });
  }

  refresh();
  return { root, refresh };
}
