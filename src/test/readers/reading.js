// Opens an e-book in epub.js, reads it from end to end as somebody with a screen of a certain width does, and posts what is
// wrong. The address says how: ?width=375&dark=true.
"use strict";

const asked = new URLSearchParams(location.search);
const width = Number(asked.get("width"));
const dark = asked.get("dark") === "true";
const HEIGHT = 800;
// WCAG 2.2, success criterion 1.4.3.
const LEAST_CONTRAST = 4.5;
const LEAST_CONTRAST_OF_LARGE_TEXT = 3;
const faults = [];
let place = "";

function fault(what) {
  faults.push(place + ": " + what);
}

function short(text) {
  return text.replace(/\s+/g, " ").trim().slice(0, 60);
}

// ---- what can be seen ----

function isShown(element) {
  return element.getClientRects().length > 0;
}

function checkWidths(document) {
  const limit = document.documentElement.clientWidth + 1;
  for (const element of document.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (isShown(element) && box.width > 0 && (box.right > limit || box.left < -1) && !scrolls(element)) {
      fault("<" + element.localName + " class='" + element.className + "'> is wider than the screen: "
          + Math.round(box.left) + " to " + Math.round(box.right) + " of " + limit + ", ‘" + short(element.textContent) + "’");
      return;
    }
  }
}

// What stands in a box that can be scrolled sideways can be read.
function scrolls(element) {
  for (let e = element.parentElement; e; e = e.parentElement) {
    if (["auto", "scroll"].includes(e.ownerDocument.defaultView.getComputedStyle(e).overflowX)) {
      return true;
    }
  }
  return false;
}

async function checkPictures(document) {
  for (const picture of document.images) {
    await picture.decode().catch(() => {});
    if (!picture.complete || picture.naturalWidth === 0) {
      fault("the picture " + short(picture.alt) + " is not shown");
    }
  }
}

function checkText(document) {
  const words = document.body.innerText.trim();
  if (!words && document.images.length === 0 && !document.querySelector("svg")) {
    fault("nothing is shown");
  }
}

// ---- colours ----

// Mixed colours are computed as ‘color(srgb 0.1 0.2 0.3)’, others as ‘rgb(25, 51, 77)’.
function channels(color) {
  const numbers = (color.match(/[\d.]+/g) || ["0", "0", "0", "0"]).map(Number);
  if (color.startsWith("color(srgb")) {
    numbers.splice(0, 3, ...numbers.slice(0, 3).map((share) => share * 255));
  }
  return { r: numbers[0], g: numbers[1], b: numbers[2], a: numbers.length > 3 ? numbers[3] : 1 };
}

function over(top, below) {
  const mix = (a, b) => a * top.a + b * (1 - top.a);
  return { r: mix(top.r, below.r), g: mix(top.g, below.g), b: mix(top.b, below.b), a: 1 };
}

function ground(element) {
  const layers = [];
  for (let e = element; e; e = e.parentElement) {
    const style = e.ownerDocument.defaultView.getComputedStyle(e);
    if (style.backgroundImage !== "none") {
      return null;
    }
    layers.push(channels(style.backgroundColor));
    if (layers[layers.length - 1].a === 1) {
      break;
    }
  }
  return layers.reverse().reduce((below, layer) => over(layer, below), { r: 255, g: 255, b: 255, a: 1 });
}

function luminance(color) {
  const linear = [color.r, color.g, color.b].map((v) => {
    const share = v / 255;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

function contrast(a, b) {
  const [light, less] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (less + 0.05);
}

function checkContrast(document) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const told = new Set();
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || !isShown(element) || element.closest("svg")) {
      continue;
    }
    const style = document.defaultView.getComputedStyle(element);
    const below = ground(element);
    if (below === null) {
      continue;
    }
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const least = large ? LEAST_CONTRAST_OF_LARGE_TEXT : LEAST_CONTRAST;
    const found = contrast(over(channels(style.color), below), below);
    const name = element.localName + "." + element.className + " in " + element.parentElement.className;
    if (found < least - 0.01 && !told.has(name)) {
      told.add(name);
      fault("‘" + short(text.data) + "’ (" + name + ") has a contrast of " + found.toFixed(2));
    }
  }
}

// ---- the book ----

function section(rendition) {
  return rendition.getContents()[0].document;
}

async function open(rendition, href) {
  await rendition.display(href);
  return section(rendition);
}

function target(document, href) {
  const hash = href.indexOf("#");
  return hash < 0 ? document.body : document.getElementById(href.slice(hash + 1));
}

async function readThrough(book, rendition) {
  let chapters = 0;
  for (const item of book.spine.spineItems) {
    place = item.href;
    const document = await open(rendition, item.href);
    await document.fonts.ready;
    chapters++;
    checkText(document);
    checkWidths(document);
    await checkPictures(document);
    checkContrast(document);
  }
  return chapters;
}

async function checkNotes(book, rendition) {
  let notes = 0;
  for (const item of book.spine.spineItems) {
    const document = await open(rendition, item.href);
    for (const call of document.querySelectorAll("[role='doc-noteref']")) {
      place = item.href + " note " + call.textContent;
      const href = call.getAttribute("href");
      if (!href.startsWith("#")) {
        continue;
      }
      const note = target(document, href);
      if (!note || !isShown(note)) {
        fault("the call leads nowhere");
        continue;
      }
      const back = note.querySelector("[role='doc-backlink']");
      if (!back || target(document, back.getAttribute("href")) === null) {
        fault("no way back");
      }
      if (note.textContent.trim().length <= call.textContent.length) {
        fault("the note is empty");
      }
      notes++;
    }
  }
  return notes;
}

function flat(entries) {
  return entries.flatMap((entry) => [entry, ...flat(entry.subitems || [])]);
}

async function checkNavigation(book, rendition) {
  const navigation = await book.loaded.navigation;
  const entries = flat(navigation.toc);
  for (const entry of entries) {
    place = "contents, ‘" + short(entry.label) + "’";
    const document = await open(rendition, entry.href);
    const found = target(document, entry.href);
    if (!found || !isShown(found)) {
      fault("leads nowhere");
    } else if (!sameWords(found.textContent, entry.label)) {
      fault("leads to ‘" + short(found.textContent) + "’");
    }
  }
  await book.loaded.pageList;
  const pages = book.pageList.pageList;
  for (const page of pages) {
    place = "page " + page.page;
    const document = await open(rendition, page.href);
    if (!target(document, page.href)) {
      fault("leads nowhere");
    }
  }
  return { entries: entries.length, pages: pages.length };
}

function sameWords(text, label) {
  const bare = (words) => words.replace(/[\s\u00A0\u202F]+/g, "").slice(0, 40);
  const last = label.trim().split(/\s+/).pop();
  return bare(text).startsWith(bare(label)) || text.includes(last);
}

function colours(rendition) {
  if (dark) {
    rendition.themes.default({
      "body": { "background": "#121212 !important", "color": "#d8d8d8 !important" },
      "a:link": { "color": "#9cc4ff" },
    });
  }
}

async function read() {
  const book = ePub("book.epub");
  await book.ready;
  const rendition = book.renderTo("book", { width: width, height: HEIGHT, flow: "scrolled-doc", allowScriptedContent: false });
  colours(rendition);
  const result = { width, dark, seesDark: matchMedia("(prefers-color-scheme: dark)").matches };
  result.chapters = await readThrough(book, rendition);
  result.notes = await checkNotes(book, rendition);
  Object.assign(result, await checkNavigation(book, rendition));
  return result;
}

window.addEventListener("error", (event) => fault("error " + event.message));
read()
  .catch((error) => {
    fault("epub.js failed: " + error.stack);
    return {};
  })
  .then((result) => fetch("result", { method: "POST", body: JSON.stringify({ ...result, faults }) }));
