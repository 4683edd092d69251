// A page that opens shows what it is about: the open card in the list, its words in the text.
let seen = "";
function bringIntoView() {
  const about = [".row.open, .issue.open", ".side .m.now", ".reading .m.now, .reading .free.now", ".note.now"].map((each) => document.querySelector(each)).filter(Boolean);
  const now = [document.querySelector("main")?.className, ...about.map((one) => one.id || one.dataset.start || one.textContent)].join(" ");
  if (now === seen) return; // after an edit the reader stays where she is
  seen = now;
  for (const one of about) {
    const pane = one.closest(".pane"), box = one.getBoundingClientRect();
    if (!box.height) continue;
    if (getComputedStyle(pane).overflowY !== "auto") { if (pane.matches(".reading, .side") || (one.matches(".note") && box.bottom > innerHeight - 60)) scrollTo(0, scrollY + box.top - innerHeight / 3); continue; }
    const around = pane.getBoundingClientRect(), under = around.top + (pane.querySelector(":scope > header")?.offsetHeight ?? 0);
    if (box.top < under || box.bottom > around.bottom - 48) pane.scrollTop += box.top - under - (around.bottom - under) / 4;
  }
}
for (const name of ["DOMContentLoaded", "htmx:after:settle"]) document.addEventListener(name, () => setTimeout(bringIntoView));
// What takes longer than a moment is seen to be under way.
const network = window.fetch, underWay = new Set(), busy = (is) => document.documentElement.classList.toggle("busy", is);
window.fetch = (...request) => {
  const timer = setTimeout(busy, 300, true), ended = () => { clearTimeout(timer); if (underWay.delete(timer) && !underWay.size) busy(false); };
  return underWay.add(timer) && network(...request).finally(ended);
};
