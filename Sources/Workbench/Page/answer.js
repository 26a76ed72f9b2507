// SPDX-License-Identifier: GPL-3.0-or-later

// The right side of the page: the answer in words, the goals, the scorecard.

import { element, write } from "./element.js?token=__TOKEN__";
import { isOther, valueOf } from "./document.js?token=__TOKEN__";
import { model } from "./model.js?token=__TOKEN__";
import { word } from "./words.js?token=__TOKEN__";

const QUIET = 700; // milliseconds without a move before the answer is read out
const place = (id) => document.getElementById(id);
let speaking = null;
let shownTable = "";
let shownGoals = "";

export function showAnswer(view, variant) {
  const { answer } = view;
  document.body.classList.remove("unanswered");
  write(place("value"), answer.value);
  write(place("value-year"), String(answer.year));
  const isMoved = answer.change && isOther(variant);
  write(place("change"), isMoved ? answer.change : "");
  write(place("against"), isMoved ? word("against") : "");
  write(place("sentence"), answer.sentence);
  write(place("context"), answer.context);
  clearTimeout(speaking);
  speaking = setTimeout(() => write(place("spoken"), answer.sentence), QUIET);
  showGauge(view, variant);
  showGoals(view.goals);
  showScorecard(view.scorecard);
}

/** There is no answer to what stands now; the last one stays, faint. */
export function showMissing() {
  document.body.classList.add("unanswered");
}

/** How far the share comes on the way to the last goal that the projection reaches. */
function showGauge(view, variant) {
  const goals = valueOf(variant, model.scenario(), "goals").filter((goal) =>
    goal.indicator === "digital_share" && !goal.district && view.years.includes(goal.year));
  const goal = goals.reduce((last, one) => !last || one.year > last.year ? one : last, null);
  const limit = goal && (goal.at_least ?? goal.at_most);
  const gauge = place("gauge");
  gauge.hidden = !(limit > 0);
  if (gauge.hidden) return;
  const share = view.shares[view.years.indexOf(goal.year)];
  const whole = Math.max(limit, share) * 1.05;
  place("gauge-fill").style.width = `${100 * share / whole}%`;
  place("gauge-goal").style.left = `${100 * limit / whole}%`;
}

function showGoals(goals) {
  const marks = { met: "met", missed: "missed", open: "openGoal" };
  const items = goals.map(({ text, state, verdict, value }) =>
    element("li", { class: state }, element("span", { class: "unseen", text: `${word(marks[state])}: ` }),
      element("span", { text: `${text} ` }), element("strong", { text: verdict }),
      value ? element("span", { class: "soft", text: ` (${value})` }) : null));
  const shown = items.length > 0 ? element("ul", { class: "goals" }, ...items)
    : element("p", { class: "note", text: word("noGoals") });
  const key = JSON.stringify([word("goals"), goals]);
  if (key === shownGoals) return;
  shownGoals = key;
  place("goals").replaceChildren(element("h2", { text: word("goals") }), shown);
}

/** The table is the report's own, escaped by the server. */
function showScorecard({ title, note, table }) {
  if (table === shownTable) return;
  shownTable = table;
  const holder = element("div", {});
  holder.innerHTML = table;
  place("scorecard").replaceChildren(element("h2", { text: title }), holder,
    element("p", { class: "note", text: note }));
}
