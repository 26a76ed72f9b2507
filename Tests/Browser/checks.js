// SPDX-License-Identifier: GPL-3.0-or-later

// Looks at the report that is open and returns what is wrong with it.
(() => {
  const problems = [];
  const short = (text) => text.trim().replace(/\s+/g, " ").slice(0, 40);
  const isVisible = (node) => node.getClientRects().length > 0;
  const drawings = [...document.querySelectorAll("svg")].filter(isVisible);

  function checkStructure() {
    const headings = document.querySelectorAll("h1").length;
    if (headings !== 1) problems.push(`${headings} headings of the first level`);
    if (!document.documentElement.lang) problems.push("no language");
    for (const name of ["header", "main", "footer", "nav"]) {
      if (!document.querySelector(name)) problems.push(`no <${name}>`);
    }
    const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
    for (const id of ids.filter((id, i) => ids.indexOf(id) !== i)) problems.push(`id twice: ${id}`);
    for (const link of document.querySelectorAll("a[href^='#']")) {
      const target = decodeURIComponent(link.getAttribute("href").slice(1));
      if (!document.getElementById(target)) problems.push(`link to nowhere: ${target}`);
    }
    for (const table of document.querySelectorAll("table")) {
      if (!table.caption?.textContent) problems.push("a table without a caption");
    }
  }

  function checkFigures() {
    for (const figure of document.querySelectorAll("figure")) {
      const shown = [...figure.querySelectorAll("svg")].filter(isVisible).length;
      const all = figure.querySelectorAll("svg").length;
      if (all > 0 && shown !== 1) problems.push(`${figure.id}: ${shown} drawings are seen`);
      for (const part of ["figcaption .reading", ".note", "details table"]) {
        if (!figure.querySelector(part)?.textContent) problems.push(`${figure.id}: no ${part}`);
      }
    }
    for (const svg of drawings) {
      if (svg.getAttribute("role") !== "img") problems.push("a drawing without a role");
      for (const id of svg.getAttribute("aria-labelledby").split(" ")) {
        if (!document.getElementById(id)?.textContent) problems.push(`no text for ${id}`);
      }
    }
  }

  // Texts of a drawing stay inside it, apart from each other, and large enough to read.
  function checkTexts() {
    const slack = 1;
    const smallest = 10; // CSS pixels, 7.5 points on paper
    for (const svg of drawings) {
      const frame = svg.getBoundingClientRect();
      const name = svg.closest("figure")?.id;
      const texts = [...svg.querySelectorAll("text")].map((node) => ({
        words: short(node.textContent), box: node.getBoundingClientRect(),
        size: parseFloat(getComputedStyle(node).fontSize) * frame.width / svg.viewBox.baseVal.width,
      }));
      for (const { words, box, size } of texts) {
        if (box.left < frame.left - slack || box.right > frame.right + slack ||
            box.top < frame.top - slack || box.bottom > frame.bottom + slack) {
          problems.push(`${name}: '${words}' leaves the drawing`);
        }
        if (size < smallest) problems.push(`${name}: '${words}' is too small`);
      }
      for (let i = 0; i < texts.length; i++) {
        for (let j = i + 1; j < texts.length; j++) {
          const [a, b] = [texts[i].box, texts[j].box];
          const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          // Boxes reach a little above and below the letters.
          if (width > slack && height > 4) {
            problems.push(`${name}: '${texts[i].words}' covers '${texts[j].words}'`);
          }
        }
      }
    }
  }

  function checkWidth() {
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      problems.push(`the page is ${root.scrollWidth} wide and the window ${root.clientWidth}`);
    }
  }

  // A letter that looks like one that no font has is missing.
  function checkGlyphs() {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 48;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.font = "24px " + getComputedStyle(document.body).fontFamily;
    const picture = (letter) => {
      context.clearRect(0, 0, 48, 48);
      context.fillText(letter, 8, 34);
      return context.getImageData(0, 0, 48, 48).data.join();
    };
    const missing = picture("\u{10FFFD}");
    const letters = new Set(document.body.textContent);
    for (const letter of letters) {
      if (/\S/u.test(letter) && picture(letter) === missing) {
        problems.push(`no font has ${letter} (U+${letter.codePointAt(0).toString(16)})`);
      }
    }
  }

  checkStructure();
  checkFigures();
  checkTexts();
  checkWidth();
  checkGlyphs();
  return problems;
})();
