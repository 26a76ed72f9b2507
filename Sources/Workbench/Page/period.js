// SPDX-License-Identifier: GPL-3.0-or-later

// One period of a layer's money: its amount, its years, its districts and how it is divided.

import { range, shares, valueOf, yearsText } from "./document.js?token=__TOKEN__";
import { button, element, labelled, options, tick } from "./element.js?token=__TOKEN__";
import { slider } from "./slider.js?token=__TOKEN__";
import { settle } from "./store.js?token=__TOKEN__";
import { begin } from "./timings.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

/**
 * The levers of a period. `index` is its place in the list of spending, or null before any money
 * is given; `turn` is its place among those of the layer; `list` reads and changes the list.
 */
export function period(model, layer, index, turn, list) {
  const fresh = () => list.fresh(layer);
  const entry = () => index === null ? fresh() : list.entries()[index] ?? fresh();
  const key = `investments.${index ?? layer}`;
  const originals = model.scenario().investments.filter((other) => other.layer === layer);
  const name = word(`layer_${layer}`) + (turn > 0 ? ` (${turn + 1})` : "");
  const change = (part, action) => list.change(part && `${layer}.${turn}.${part}`, (all) => {
    if (index === null) all.push(fresh());
    action(all[index ?? all.length - 1]);
  });
  const lever = slider({
    key: `${layer}.${turn}.amount`, label: name, unit: word("billion"),
    spoken: word("billionSpoken"), low: 0,
    high: model.spendingTop(), hint: turn === 0 ? word(`buys_${layer}`) : "",
    get: () => entry().amount, original: () => originals[turn]?.amount ?? 0,
    set: (amount) => change("amount", (target) => { target.amount = amount; }),
  });
  lever.root.dataset.path = key;
  const years = yearChoice(model, entry, name, change, `${layer}.${turn}`);
  const more = element("details", { class: "about", "data-key": `${layer}.${turn}.more` },
    element("summary", {}), divisionChoice(entry, change), placeChoice(model, entry, change));
  const act = (words, action) => button(word(words), () => {
    settle();
    action();
  }, { class: "small" });
  more.append(act("addPeriod", () => list.add(layer)));
  if (index !== null) {
    more.append(" ", act("removePeriod", () => list.change(null, (all) => all.splice(index, 1))));
  }
  lever.root.append(element("div", { class: "when" }, years.root, more));
  function refresh() {
    lever.refresh();
    years.refresh();
    const { districts, share } = entry();
    const all = model.scenario().districts.length;
    const place = districts === "all" ? word("everywhere")
      : word("someDistricts", districts.length, all);
    more.firstChild.textContent = `${place}, ${word(`by_${share}`)}`;
  }
  refresh();
  return { root: lever.root, refresh };
}

/** The first and the last year of a period. */
function yearChoice(model, entry, name, change, key) {
  const [first, last] = ["from", "to"].map((side) => element("select", {
    "aria-label": `${name}, ${word(side)}`, "data-key": `${key}.${side}`,
    change: (event) => {
      begin(event);
      settle();
      const [a, b] = [Number(first.value), Number(last.value)];
      const ends = side === "from" ? [a, Math.max(a, b)] : [Math.min(a, b), b];
      change(null, (target) => { target.years = range(...ends); });
    },
  }));
  const gaps = element("span", { class: "note" });
  const root = element("p", { class: "years" }, first, element("span", { text: "–" }), last, gaps);
  function refresh() {
    const { years } = entry();
    const end = Math.max(valueOf(model.variant(), model.scenario(), "end"), years.at(-1) ?? 0);
    const choices = range(model.scenario().start + 1, end).map((value) => ({ value, text: value }));
    options(first, choices, years[0]);
    options(last, choices, years.at(-1));
    const text = yearsText(years);
    gaps.textContent = Array.isArray(text) ? `(${text.join(", ")})` : "";
  }
  return { root, refresh };
}

function divisionChoice(entry, change) {
  const select = element("select", {
    change: (event) => {
      begin(event);
      settle();
      change(null, (target) => { target.share = select.value; });
    },
  });
  options(select, shares.map((value) => ({ value, text: word(`share_${value}`) })), entry().share);
  return labelled(word("divided"), select);
}

/** A box for each district; all boxes are the same as "all". */
function placeChoice(model, entry, change) {
  const all = model.scenario().districts;
  const isChosen = (id) => entry().districts === "all" || entry().districts.includes(id);
  const boxes = all.map(({ id, name }) => {
    const box = element("input", { type: "checkbox", value: id, checked: isChosen(id) });
    box.addEventListener("change", (event) => {
      const chosen = boxes.filter(({ input }) => input.checked).map(({ input }) => input.value);
      if (chosen.length === 0) return void (box.checked = true);
      begin(event);
      settle();
      change(null, (target) => {
        target.districts = chosen.length === all.length ? "all" : chosen;
      });
    });
    return { input: box, root: tick(box, name) };
  });
  return element("fieldset", { class: "places" }, element("legend", { text: word("where") }),
    ...boxes.map(({ root }) => root));
}
