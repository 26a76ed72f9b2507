// SPDX-License-Identifier: GPL-3.0-or-later

// A document as text with one value a line, so that a line leads back to a lever.

/** The text of a document, and for each of its lines the path of the value that stands there. */
export function lines(document) {
  const rows = [];
  const paths = [];
  function add(depth, text, path) {
    rows.push(" ".repeat(depth) + text);
    paths.push(path);
  }
  function visit(value, depth, path, before, after) {
    const isList = Array.isArray(value);
    const keys = value !== null && typeof value === "object" ? Object.keys(value) : [];
    if (keys.length === 0) return add(depth, before + JSON.stringify(value) + after, path);
    add(depth, before + (isList ? "[" : "{"), path);
    keys.forEach((key, position) => {
      const name = isList ? "" : JSON.stringify(key) + ": ";
      const end = position < keys.length - 1 ? "," : "";
      visit(value[key], depth + 1, path ? `${path}.${key}` : key, name, end);
    });
    add(depth, (isList ? "]" : "}") + after, path);
  }
  visit(document, 0, "", "", "");
  return { text: rows.join("\n") + "\n", paths };
}
