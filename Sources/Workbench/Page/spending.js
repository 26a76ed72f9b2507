// SPDX-License-Identifier: GPL-3.0-or-later

// Public money: for each layer its periods, or one lever for all where a plan has many.

import { layers, range, setValue, valueOf } from "./document.js?token=__TOKEN__";
import { button, element } from "./element.js?token=__TOKEN__";
import { period } from "./period.js?token=__TOKEN__";
import { slider } from "./slider.js?token=__TOKEN__";
import { edit, settle } from "./store.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

const MANY = 6; // periods of a layer that are shown one by one

/** The levers of all layers; `model` gives the shown variant and its scenario. */
export function spendingLevers(model) {
  const list = spendingOf(model);
  return layers.map((layer) => {
    const all = list.entries();
    const own = all.map((_, index) => index).filter((index) => all[index].layer === layer);
    const periods = own.length > 0 ? own : [null];
    const parts = own.length > MANY ? [whole(model, layer, own, list)]
      : periods.map((index, turn) => period(model, layer, index, turn, list));
    const root = element("section", { class: "layer", "aria-label": word(`layer_${layer}`) },
      ...parts.map((part) => part.root));
    return { root, refresh: () => parts.forEach((part) => part.refresh()) };
  });
}

/** The list of spending of the shown variant; it is changed as a copy. */
function spendingOf(model) {
  const entries = () => valueOf(model.variant(), model.scenario(), "investments");
  const fresh = (layer) => ({
    layer, amount: 0,
    years: range(model.scenario().start + 1, valueOf(model.variant(), model.scenario(), "end")),
    districts: "all", share: "population",
  });
  function change(key, action) {
    edit(key, (variant) => {
      const list = structuredClone(valueOf(variant, model.scenario(), "investments"));
      action(list);
      setValue(variant, model.scenario(), "investments", list);
    });
  }
  function add(layer) {
    change(null, (list) => {
      if (!list.some((entry) => entry.layer === layer)) list.push(fresh(layer));
      list.push(fresh(layer));
    });
  }
  return { entries, fresh, change, add };
}

/** One lever for many amounts, such as those of a plan, in per cent of what the file says. */
function whole(model, layer, own, list) {
  const originals = model.scenario().investments.filter((entry) => entry.layer === layer);
  const isKnown = originals.length === own.length;
  const start = isKnown ? originals : own.map((index) => list.entries()[index]);
  const sum = (entries) => entries.reduce((total, { amount }) => total + amount, 0);
  const before = sum(start) || 1;
  const now = () => sum(own.map((index) => list.entries()[index] ?? { amount: 0 }));
  const lever = slider({
    key: `${layer}.whole`, label: word(`layer_${layer}`), unit: "%", low: 0, high: 200, step: 1,
    hint: word("whole", own.length), original: () => 100,
    get: () => Math.round(1e6 * now() / before) / 1e4,
    set: (percent) => list.change(`${layer}.whole`, (all) => own.forEach((index, turn) => {
      all[index].amount = percent === 100 ? start[turn].amount : start[turn].amount * percent / 100;
    })),
  });
  lever.root.dataset.path = "investments";
  lever.root.append(button(word("single"), () => {
    settle();
    list.change(null, (all) => {
      const kept = all.filter((entry) => entry.layer !== layer);
      all.splice(0, all.length, ...kept, list.fresh(layer));
    });
  }, { class: "small" }));
  return lever;
}
