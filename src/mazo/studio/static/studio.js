// What a page does without asking Python: switches of looks, keys, files. Everything else is HTML and htmx.
const root = document.documentElement;
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
const press = (button, on) => button?.setAttribute("aria-pressed", on);

// ---- how cards are shown: kept while the tab is open, and put on again after each change of the page
const look = { back: true, way: "1", size: "phone", night: null, tall: false };
function dress() {
  const night = look.night ?? isDark();
  for (const stage of all(".stage")) {
    stage.classList.toggle("one", look.size === "desktop"); stage.classList.toggle("tall", look.tall);
    all("[data-do=size]", stage).forEach((b) => press(b, b.dataset.size === look.size));
    press(one("[data-do=night]", stage), night); press(one("[data-do=tall]", stage), look.tall);
    const way = one(`[data-to="${look.way}"]`, stage) ? look.way : "1";
    all("[data-do=way]", stage).forEach((b) => press(b, b.dataset.to === way));
    for (const side of all(".side-of", stage)) { side.classList.toggle("up", side.dataset.back === String(look.back)); side.hidden = side.dataset.number !== way; }
    all(".phone", stage).forEach((phone) => phone.classList.toggle("dark", night));
    for (const side of all(".side-of", stage)) if (side.checkVisibility()) fill(one("[data-page]", side), night ? stage.dataset.night : "");
  }
}
function fill(place, night) { // only of a side that is seen, for frames take long; a frame whose document is exchanged would add a step to the browser's history; a new one does not
  const srcdoc = place.dataset.page.replace('<body class="', `$&${night} `);
  if (place.firstChild?.srcdoc === srcdoc) return;
  const frame = Object.assign(document.createElement("iframe"), { srcdoc, title: place.dataset.title, tabIndex: 0 });
  frame.setAttribute("sandbox", "");
  place.replaceChildren(frame);
}

const does = {
  theme() { localStorage.setItem("mazo-theme", root.dataset.theme = isDark() ? "light" : "dark"); },
  flip() { look.back = !look.back; }, way(button) { look.way = button.dataset.to; }, size(button) { look.size = button.dataset.size; },
  night() { look.night = !(look.night ?? isDark()); }, tall() { look.tall = !look.tall; },
  filters(button) { button.setAttribute("aria-expanded", one("#filters").classList.toggle("shown")); },
  copy(button) { navigator.clipboard.writeText(one("#" + button.dataset.copies).innerText); },
};
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-do]");
  if (button) { does[button.dataset.do](button); dress(); }
});
for (const name of ["htmx:after:swap", "htmx:after:settle", "DOMContentLoaded", "resize"]) addEventListener(name, dress);

// ---- keys: single letters act only outside fields, and can be switched off
document.addEventListener("change", ({ target }) => { if (target.matches("[data-keys]")) localStorage.setItem("mazo-keys", target.checked ? "on" : "off"); });
const clicking = (selector) => () => one(selector)?.click();
const leaving = (selector) => () => { document.activeElement.blur(); trail = []; one(selector)?.click(); }; // the text is to have the focus
const keys = {
  "/": () => one("[type=search]")?.focus(),
  " ": clicking("[data-do=flip]"), j: clicking("#next"), k: clicking("#previous"), n: leaving("#free-next, #new"), p: leaving("#free-previous"),
  e: () => one("#f-question")?.focus(), "?": () => { const list = one("#keys"); list.open = !list.open; one("[data-keys]").checked = localStorage.getItem("mazo-keys") !== "off"; },
  escape() {
    if (one("#menu:focus-within")) one("#text").focus({ preventScroll: true });
    one("#keys")?.removeAttribute("open"); one("#menu")?.setAttribute("hidden", ""); one("#cancel")?.click();
  },
};

// ---- topics that somebody folds stay so, until she looks for something else
const folds = new Map();
document.addEventListener("click", ({ target }) => {
  const topic = target.closest("#card-list summary")?.parentElement;
  if (topic) folds.set(topic.id.slice(2), topic.open ? "-" : "+"); // it is about to change
});
for (const [name, what] of [["input", "#search, #topic"], ["click", ".chip"]]) document.addEventListener(name, ({ target }) => { if (target.closest(what)) folds.clear(); if (target.id === "search") target.setAttribute("value", target.value); });
document.addEventListener("htmx:config:request", ({ detail: { ctx: { request, swap, sourceElement } } }) => {
  if (folds.size) request.headers["X-Folds"] = [...folds].map(([topic, sign]) => sign + encodeURIComponent(topic)).join();
  const parts = swap === "outerMorph" && !sourceElement.matches("#search, .chip") ? all("#card-list [data-digest]") : [];
  if (parts.length) request.headers["X-Parts"] = parts.map(({ id, dataset }) => `${encodeURIComponent(id)}=${dataset.digest}`).join();
});
// Parts of the list that are the same stay as they are: the answer has only their places.
htmx.registerExtension("parts", { htmx_before_morph_node: (old, { newNode }) => !newNode.dataset?.same || newNode.dataset.same !== old.dataset.digest });

const inField = (element) => element.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
document.addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  if (key === "Enter" && !event.isComposing && (ctrlKey || metaKey || target.matches("[data-line]"))) { target.form?.requestSubmit(); event.preventDefault(); return; }
  if (inField(target)) { if (key === "Escape") target.blur(); return; }
  if ((ctrlKey || metaKey) && key.toLowerCase() === "z") { one(shiftKey ? "#redo" : "#undo")?.click(); event.preventDefault(); return; }
  if (ctrlKey || metaKey || altKey || localStorage.getItem("mazo-keys") === "off") return;
  if (key === " " && target.closest("button, summary, a, [role=switch]")) return;
  const act = keys[key.toLowerCase()];
  const chosen = /^[1-5]$/.test(key) && one(one("#menu:not([hidden])") ? `#menu [data-key="${key}"]` : `body:not(:has(#new-card)) .views a:nth-of-type(${key})`);
  if (chosen) chosen.click();
  else if (act) act();
  else return;
  event.preventDefault();
});

// ---- words selected in the text: where they stand in what is read of it, and the menu at their end
function place(node, offset) {
  const stretch = (node.nodeType === 3 ? node.parentElement : node).closest?.("[data-start]");
  if (!stretch) return null;
  const before = document.createRange();
  before.setStart(stretch, 0);
  before.setEnd(node, offset);
  return Math.min(Number(stretch.dataset.start) + before.toString().length, Number(stretch.dataset.end));
}
async function offer() {
  const selection = getSelection(), text = one("#text"), menu = one("#menu");
  if (!text || !menu) return;
  if (selection.isCollapsed || !text.contains(selection.anchorNode)) { menu.hidden = true; return; }
  const range = selection.getRangeAt(0);
  const start = place(range.startContainer, range.startOffset), end = place(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return;
  const answer = await fetch(`${text.dataset.menu}${text.dataset.menu.includes("?") ? "&" : "?"}start=${start}&end=${end}`, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return;
  menu.innerHTML = await answer.text();
  htmx.process(menu);
  menu.hidden = false;
  const box = range.getBoundingClientRect(), around = text.getBoundingClientRect(), isTouch = matchMedia("(pointer: coarse)").matches;
  const below = box.bottom + (isTouch ? 32 : 8), above = box.top - menu.offsetHeight - (isTouch ? 64 : 8); // handles, the system's own menu
  const floor = innerWidth > 719 ? innerHeight : one(".views").getBoundingClientRect().top, isBelow = below + menu.offsetHeight <= floor || above < one(".reading > header").getBoundingClientRect().bottom;
  menu.style.top = `${(isBelow ? below : above) - around.top + text.offsetTop}px`;
  menu.style.left = `${Math.max(0, Math.min(box.left - around.left, around.width - menu.offsetWidth)) + text.offsetLeft}px`;
  if (isBelow) menu.scrollIntoView({ block: "nearest" });
}
document.addEventListener("pointerdown", ({ pointerType, target }) => { // a finger that stays on a link would not select its words
  const link = pointerType === "touch" && target.closest("#text a[href]"), address = link && link.getAttribute("href");
  if (!link) return;
  const ends = ["pointerup", "pointercancel"], back = () => { link.setAttribute("href", address); ends.forEach((name) => removeEventListener(name, back, true)); };
  link.removeAttribute("href");
  ends.forEach((name) => addEventListener(name, back, true));
});
let choosing;
document.addEventListener("selectionchange", () => { clearTimeout(choosing); choosing = setTimeout(offer, 250); });

// ---- what is changed on a page adds no step to the browser's history: the page stays the same
document.addEventListener("htmx:before:history:update", ({ detail: { history: step } }) => {
  if (new URL(step.path, location).href === location.href) step.type = "replace";
});

// ---- words selected in a new edition go into the field for other words, which is opened where they stand
document.addEventListener("selectionchange", () => {
  const words = getSelection().toString().trim(), node = getSelection().anchorNode, from = node?.closest ? node : node?.parentElement;
  const own = words && from?.closest("[data-words]") && (one("details.own[open]") ?? from.closest(".clash")?.querySelector("details.own"));
  if (!own) return;
  own.open = true;
  one("textarea", own).value = words;
});

// ---- a package that is ready is downloaded once
function fetchReady() {
  const ready = one("#ready[data-now]");
  if (!ready) return;
  delete ready.dataset.now;
  history.replaceState(history.state, "", location.pathname);
  location.assign(ready.href);
}

// ---- a toast goes after eight seconds, unless somebody is on it
let fading;
function fade() {
  clearTimeout(fading);
  fading = setTimeout(() => { const toast = one("#toast"); if (toast?.matches(":focus-within, :hover")) fade(); else if (toast) toast.hidden = true; }, 8000);
}
for (const name of ["htmx:after:swap", "htmx:after:settle", "DOMContentLoaded"]) document.addEventListener(name, () => { fade(); fetchReady(); });

// ---- an answer that is no page, or none at all: it is said, and what was written stays where it is
function say(words) {
  const toast = one("#toast") ?? document.body.appendChild(Object.assign(document.createElement("div"), { id: "toast", className: "toast" }));
  Object.assign(toast, { textContent: words, role: "alert", hidden: false });
}
const isPage = (answer) => answer.headers.get("content-type")?.startsWith("text/html");
document.addEventListener("htmx:before:response", (event) => {
  const answer = event.detail.ctx.response.raw;
  if (!isPage(answer)) { event.preventDefault(); answer.text().then(say); }
});
const unanswered = () => say(document.body.dataset.failed);
document.addEventListener("htmx:error", unanswered);

// ---- the focus stays near what had it, though an act takes that away: its place is known by the ids around it
let trail = [], cameBack = false;
const REACHED = "a[href], button:enabled, input:enabled:not([type=hidden]), textarea, select, summary";
const isLost = () => document.activeElement === document.body || document.activeElement?.disabled;
document.addEventListener("focusin", ({ target, relatedTarget }) => {
  cameBack = relatedTarget && target.compareDocumentPosition(relatedTarget) === Node.DOCUMENT_POSITION_FOLLOWING;
  for (trail = []; target; target = target.parentElement) if (target.id) trail.push(target.id);
});
document.addEventListener("focusout", ({ target }) => setTimeout(() => { if (target.isConnected && !target.disabled && isLost()) trail = []; })); // left on purpose
document.addEventListener("htmx:after:settle", () => setTimeout(() => {
  if (!isLost() || !trail.length) return;
  const near = trail.map((id) => document.getElementById(id)).find((each) => each?.checkVisibility() && !each.disabled) ?? one("#main");
  const inside = all(REACHED, near), to = near.matches(REACHED) ? near : (cameBack && near.dataset.digest ? inside.at(-1) : inside[0]) ?? near;
  if (to === near && !near.matches(REACHED)) near.tabIndex = -1;
  to.focus({ preventScroll: true });
}, 50));

// ---- files: chosen or dropped anywhere, sent as they are
async function send(address, file) {
  say(document.body.dataset.reading);
  const answer = await fetch(address, { method: "POST", body: file, headers: { "HX-Request": "true", "HX-Current-URL": location.href, "X-File-Name": encodeURIComponent(file.name), "X-Page": root.dataset.page ?? "" } }).catch(unanswered);
  if (answer) show(answer, "push");
}
async function show(answer, kept) { // without loading anew, which in a browser would start Python again
  if (!isPage(answer)) return say(await answer.text());
  await htmx.swap({ target: document.body, text: await answer.text(), swap: "outerMorph", sourceElement: document.body });
  if (answer.redirected || kept === "replace") history[(answer.url === location.href ? "replace" : kept) + "State"]({ htmx: true }, "", answer.url);
}
document.addEventListener("change", (event) => {
  const { target: { type, dataset, files } } = event;
  if (type === "file" && dataset.send && files[0]) { event.stopPropagation(); send(dataset.send, files[0]); }
}, true);
for (const name of ["dragover", "dragleave", "drop"]) document.addEventListener(name, (event) => {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  document.body.classList.toggle("dropping", name === "dragover");
  const [file] = event.dataTransfer.files, { dropDeck, dropText } = document.body.dataset;
  if (name === "drop" && file) send(/\.apkg$/i.test(file.name) ? dropDeck : dropText, file);
});

// ---- the deck was changed elsewhere, as `place.js` has heard: the page is made anew, but not under somebody who types
function renew() {
  const field = document.activeElement;
  if (field && inField(field)) field.addEventListener("blur", renew, { once: true });
  else htmx.ajax("GET", location.href, { target: document.body, swap: "outerMorph", headers: { "X-Renewed": "true" } });
}
document.addEventListener("mazo:changed", renew);
