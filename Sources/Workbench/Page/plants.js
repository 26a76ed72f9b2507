// SPDX-License-Identifier: GPL-3.0-or-later

// Core industry that comes from outside: where, when, how large.

import { setValue, valueOf } from "./document.js?token=__TOKEN__";
import { button, element, labelled, options } from "./element.js?token=__TOKEN__";
import { slider } from "./slider.js?token=__TOKEN__";
import { edit, settle } from "./store.js?token=__TOKEN__";
import { begin } from "./timings.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

const plants = (model) => valueOf(model.variant(), model.scenario(), "anchors");

function changeList(model, key, action) {
  edit(key, (variant) => {
    const list = structuredClone(valueOf(variant, model.scenario(), "anchors"));
    action(list);
    setValue(variant, model.scenario(), "anchors", list);
  });
}

/** A block of levers for each plant, and the way to add one. */
export function plantLevers(model) {
  const blocks = plants(model).map((_, index) => block(model, index));
  const add = button(word("addPlant"), () => {
    settle();
    changeList(model, null, (list) => list.push(newPlant(model, list)));
  }, { class: "small", "data-key": "plants.add", id: "add-plant" });
  return [...blocks, { root: add, refresh: () => {} }];
}

function newPlant(model, list) {
  const scenario = model.scenario();
  const end = valueOf(model.variant(), scenario, "end");
  let number = list.length + 1;
  while (list.some(({ name }) => name === word("plantNew", number))) number += 1;
  return {
    name: word("plantNew", number), district: scenario.districts[0].id,
    year: Math.min(scenario.start + 3, end), value_added: 1000, ramp: 2,
  };
}

function block(model, index) {
  const plant = () => plants(model)[index] ?? {};
  const original = model.scenario().anchors[index] ?? plant();
  const end = () => valueOf(model.variant(), model.scenario(), "end");
  const change = (part, value) => changeList(model, part && `anchors.${index}.${part}`, (list) => {
    list[index][part ?? "name"] = value;
  });
  const name = element("input", {
    type: "text", maxlength: 80, "data-key": `anchors.${index}.name`,
    change: () => {
      if (name.value.trim()) change("name", name.value.trim());
      else name.value = plant().name;
    },
  });
  const place = element("select", {
    "data-key": `anchors.${index}.district`,
    change: (event) => {
      begin(event);
      change("district", place.value);
      settle();
    },
  });
  const lever = (part, label, unit, low, high, step) => slider({
    key: `anchors.${index}.${part}`, label, unit, low, high, step,
    spoken: unit ? word("billionSpoken") : "",
    get: () => plant()[part] ?? low, original: () => original[part] ?? low,
    set: (value) => change(part, value),
  });
  const levers = [
    lever("value_added", word("valueAdded"), word("billion"), 0, model.plantTop(), undefined),
    lever("year", word("year"), "", model.scenario().start + 1, end(), 1),
    lever("ramp", word("ramp"), "", 0.5, 10, 0.5),
  ];
  const remove = button(word("removePlant"), () => {
    settle();
    changeList(model, null, (list) => list.splice(index, 1));
  }, { class: "small" });
  const root = element("fieldset", { class: "plant", "data-path": `anchors.${index}` },
    element("legend", {}), labelled(word("plantName"), name), labelled(word("district"), place),
    ...levers.map((part) => part.root), remove);
  function refresh() {
    const now = plant();
    root.firstChild.textContent = now.name;
    if (document.activeElement !== name) name.value = now.name;
    options(place, model.scenario().districts.map(({ id, name }) => ({ value: id, text: name })),
      now.district);
    levers.forEach((part) => part.refresh());
  }
  refresh();
  return { root, refresh };
}
