// SPDX-License-Identifier: GPL-3.0-or-later

// The frame of a variant: its name, its last year, its definition.

import { setValue, valueOf } from "./document.js?token=__TOKEN__";
import { element, labelled } from "./element.js?token=__TOKEN__";
import { slider } from "./slider.js?token=__TOKEN__";
import { edit, settle } from "./store.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

const FARTHEST = 30; // years on the slider; the field takes more

export function frameLevers(model) {
  const { variant, scenario } = model;
  const value = (key) => valueOf(variant(), scenario(), key);
  const change = (key, given) => edit(`frame.${key}`, (target) =>
    setValue(target, scenario(), key, given));
  const text = (key, name, attributes = {}) => {
    const field = element(name, {
      ...attributes, "data-key": `frame.${key}`, "data-path": key,
      change: () => {
        if (field.value.trim() || key === "description") change(key, field.value.trim());
        settle();
      },
    });
    return field;
  };
  const fields = {
    name: text("name", "input", { type: "text", maxlength: 120 }),
    description: text("description", "textarea", { rows: 3 }),
    definition: text("definition", "input", { type: "text", maxlength: 60 }),
  };
  const end = slider({
    key: "end", label: word("end"), unit: "", low: scenario().start + 1,
    high: scenario().start + FARTHEST, step: 1, get: () => value("end"),
    original: () => scenario().end, set: (year) => change("end", Math.round(year)),
  });
  end.root.dataset.path = "end";
  const root = element("div", { class: "frame" }, end.root,
    labelled(word("name"), fields.name), labelled(word("definition"), fields.definition),
    element("p", { class: "note", text: word("definitionHint") }),
    labelled(word("description"), fields.description));
  function refresh() {
    end.refresh();
    for (const [key, field] of Object.entries(fields)) {
      if (document.activeElement !== field) field.value = value(key) ?? "";
    }
  }
  refresh();
  return [{ root, refresh }];
}
