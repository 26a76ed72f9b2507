// SPDX-License-Identifier: GPL-3.0-or-later

// The left side of the page: the levers in groups.

import { isSame, parameterOf, valueOf } from "./document.js?token=__TOKEN__";
import { element, write } from "./element.js?token=__TOKEN__";
import { frameLevers } from "./frame.js?token=__TOKEN__";
import { groupLevers, groups, searchLevers } from "./parameters.js?token=__TOKEN__";
import { plantLevers } from "./plants.js?token=__TOKEN__";
import { spendingLevers } from "./spending.js?token=__TOKEN__";
import { currentLanguage, word } from "./words.js?token=__TOKEN__";

const makers = {
  money: spendingLevers, plants: plantLevers, pace: (model) => groupLevers(model, "pace"),
  costs: (model) => groupLevers(model, "costs"), economy: (model) => groupLevers(model, "economy"),
  frame: frameLevers, others: searchLevers,
};
const open = new Set(["money"]);
let shape = "";
let shown = [];

/** Brings the levers up to date, and makes them anew where there are others. */
export function showLevers(model) {
  const variant = model.variant();
  const scenario = model.scenario();
  const parts = [
    variant.id, currentLanguage(), scenario.file, variant.base,
    valueOf(variant, scenario, "investments").map(({ layer }) => layer),
    valueOf(variant, scenario, "anchors").length, valueOf(variant, scenario, "end"),
  ];
  const wanted = JSON.stringify(parts);
  if (wanted !== shape) {
    shape = wanted;
    rebuild(model);
  }
  for (const { levers, badge, count } of shown) {
    levers.forEach((lever) => lever.refresh());
    const number = count(model);
    write(badge, number > 0 ? String(number) : "");
  }
}

function rebuild(model) {
  const focused = document.activeElement?.dataset?.key;
  const place = document.getElementById("groups");
  const unfolded = [...place.querySelectorAll("details.about[open]")]
    .map(({ dataset }) => dataset.key);
  const top = document.getElementById("levers").scrollTop;
  shown = Object.entries(makers).map(([name, make]) => group(name, make(model), model));
  place.replaceChildren(...shown.map(({ root }) => root));
  for (const fold of place.querySelectorAll("details.about")) {
    if (unfolded.includes(fold.dataset.key)) fold.open = true;
  }
  document.getElementById("levers").scrollTop = top;
  if (focused) place.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function group(name, levers, model) {
  const badge = element("span", { class: "badge" });
  const hint = { money: word("moneyHint", model.scenario().start), plants: word("plantsHint") }[name];
  const root = element("details", { class: "group", id: `group-${name}`, open: open.has(name) },
    element("summary", {}, element("h3", { text: word(name) }), badge),
    hint ? element("p", { class: "note", text: hint }) : null,
    ...levers.map((lever) => lever.root));
  root.addEventListener("toggle", () => root.open ? open.add(name) : open.delete(name));
  return { root, levers, badge, count: (current) => changesOf(name, current) };
}

/** How many levers of a group do not stand as in the file. */
function changesOf(name, model) {
  const [variant, scenario] = [model.variant(), model.scenario()];
  const differing = (key) => {
    const [now, before] = [valueOf(variant, scenario, key), scenario[key]];
    if (!Array.isArray(now)) return isSame(now, before) ? 0 : 1;
    return now.filter((entry) => !before.some((other) => isSame(entry, other))).length
      || Number(now.length !== before.length);
  };
  const moved = (test) => scenario.parameters
    .filter((one) => test(one.name) && parameterOf(variant, one) !== one.value).length;
  const names = Object.keys(groups[name] ?? {});
  if (name === "money") return differing("investments");
  if (name === "plants") return differing("anchors");
  if (name === "frame") {
    return ["name", "description", "definition", "end"].filter((key) => differing(key)).length;
  }
  if (name === "others") {
    const known = new Set(Object.values(groups).flatMap(Object.keys));
    return moved((one) => !known.has(one));
  }
  return moved((one) => names.includes(one));
}
