// SPDX-License-Identifier: GPL-3.0-or-later

// The one dialog of the page: a heading, some controls, buttons.

import { button, element } from "./element.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

const box = document.getElementById("dialog");
let ended = () => {};

box.addEventListener("close", () => ended());

/** Opens the dialog; `parts` are nodes, `closed` is called when it is closed in any way. */
export function openDialog(title, parts, closed = () => {}) {
  const close = button("×", closeDialog, { class: "close", "aria-label": word("close") });
  box.replaceChildren(
    element("form", { method: "dialog", submit: (event) => event.preventDefault() },
      element("div", { class: "dialog-head" }, element("h2", { id: "dialog-title", text: title }), close),
      ...parts));
  ended = closed;
  if (!box.open) box.showModal();
  box.querySelector("input, select")?.focus();
}

export function closeDialog() {
  box.close();
}
