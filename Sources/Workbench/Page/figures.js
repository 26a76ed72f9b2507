// SPDX-License-Identifier: GPL-3.0-or-later

// The middle of the page: drawings of the report, made anew by the server after each move.

import { drawing, element, write } from "./element.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

const all = ["share", "contributions", "map", "cloud", "spending", "coverage", "takeup"];
const folded = new Set(["coverage", "takeup"]); // one panel a district: only where they are asked for
const phone = matchMedia("(max-width: 960px)");
const wide = new Set(["share", "coverage", "takeup"]);
const frames = new Map();
let wish = () => {};

/** Makes the empty frames; `changed` is called when others are wanted. */
export function prepareFigures(changed) {
  wish = changed;
  const place = document.getElementById("figures");
  for (const name of all) {
    const frame = {
      title: element("h2", {}), reading: element("p", { class: "reading" }),
      picture: element("div", { class: "drawing" }), note: element("p", { class: "note" }),
    };
    frame.root = element("figure", { id: `figure-${name}`, class: wide.has(name) ? "wide" : "half" });
    const caption = element("figcaption", {}, frame.title, frame.reading);
    if (folded.has(name)) {
      const fold = element("details", {}, element("summary", {}, frame.title), frame.reading,
        frame.picture, frame.note);
      frame.fold = fold;
      fold.addEventListener("toggle", () => { if (fold.open) wish(); });
      frame.root.append(fold);
    } else {
      frame.root.append(caption, frame.picture, frame.note);
    }
    frames.set(name, frame);
    place.append(frame.root);
  }
  phone.addEventListener("change", () => wish());
}

/** The titles of the folded figures, which are known before they are drawn. */
export function nameFigures() {
  write(frames.get("coverage").title, word("coverage"));
  write(frames.get("takeup").title, word("takeup"));
}

/** The size of the share, which the band is drawn into. */
export const shareSize = () => size("share");

/** What is asked of the server: the figures in sight, each at the size of its place. */
export function wantedFigures() {
  return all.filter((name) => !folded.has(name) || frames.get(name).fold.open)
    .map((name) => `${name}:${size(name)}`).join(",");
}

const size = (name) => wide.has(name) && !phone.matches ? "wide" : "narrow";

export function drawFigures(view) {
  for (const figure of view.figures) {
    const hasBand = figure.id === "share";
    draw(figure, hasBand ? word("bandWait") : "");
  }
}

/** Puts the drawing with the band in the place of the one without. */
export function drawBand(answer) {
  draw(answer.figure, word("bandNote", answer.runs));
}

function draw(figure, more) {
  const frame = frames.get(figure.id);
  const svg = Object.values(figure.svg ?? {})[0];
  write(frame.title, figure.title);
  write(frame.reading, figure.sentence);
  write(frame.note, [figure.note, more].filter(Boolean).join(" "));
  if (svg === frame.drawn) return;
  frame.drawn = svg;
  frame.picture.replaceChildren(...(svg ? [drawing(svg)] : []));
}

/** Puts a whole figure into a frame of another part of the page; none hides it. */
export function fillFrame(frame, figure) {
  frame.hidden = !figure;
  if (!figure) return;
  const svg = Object.values(figure.svg ?? {})[0];
  frame.replaceChildren(
    element("figcaption", {}, element("h3", { text: figure.title }),
      element("p", { class: "reading", text: figure.sentence })),
    ...(svg ? [element("div", { class: "drawing" }, drawing(svg))] : []),
    element("p", { class: "note", text: figure.note }));
}
