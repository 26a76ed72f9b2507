// SPDX-License-Identifier: GPL-3.0-or-later

// Elements of the page; what comes from a file or from the server is always text.

/** A new element with attributes and children; a property that is a function listens. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") made.addEventListener(key, value);
    else if (key === "text") made.textContent = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A button with words on it. */
export function button(words, action, attributes = {}) {
  return element("button", { type: "button", text: words, click: action, ...attributes });
}

const listed = new WeakMap();

/** The options of a choice; they are made anew only where they changed. */
export function options(select, choices, chosen) {
  const key = JSON.stringify(choices);
  if (listed.get(select) === key) {
    select.value = String(chosen);
    return;
  }
  listed.set(select, key);
  select.replaceChildren(...choices.map(({ value, text, title }) =>
    element("option", { value, text, title, selected: String(value) === String(chosen) })));
}

/** A label with a control in it. */
export function labelled(words, control, attributes = {}) {
  return element("label", attributes, element("span", { text: words }), control);
}

/** A box to tick, with its words. */
export function tick(box, words) {
  return element("label", { class: "tick" }, box, element("span", { text: words }));
}

/** A field with its unit behind it. */
export function withUnit(field, unit) {
  return element("span", { class: "entry" }, field, element("span", { class: "unit", text: unit }));
}

/** Small letters without marks, as in a search or in the name of a file. */
export function plainLetters(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
}

/** Writes a text only where it changed, so that nothing is laid out or read out for nothing. */
export function write(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

/** A drawing that the server made, as an element of this page. */
export function drawing(svg) {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  if (parsed.nodeName !== "svg") throw new Error("not a drawing");
  return document.importNode(parsed, true);
}

/** Lets the browser keep a text as a file. */
export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = element("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
