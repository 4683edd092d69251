// Words of the text are selected by keys: a sentence by the arrows up and down, a word by left and right, more with Shift.
{
  const AHEAD = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };
  let from = 0, to = 0, selected = ""; // the words that were selected last, by their numbers

  // Every word of the text, without the stop at its end: its sentence, its node, and where in that it stands.
  function wordsOf(text) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), blocks = new Map(), words = [];
    for (let node; (node = walker.nextNode());) {
      const block = node.parentElement.closest("[data-start]") && node.parentElement.closest("p, li, td, th, h1, h2, h3, h4, h5, h6");
      if (block) blocks.set(block, [...(blocks.get(block) ?? []), node]);
    }
    const sentences = new Intl.Segmenter(text.lang, { granularity: "sentence" });
    for (const nodes of blocks.values()) {
      let sentence = words.length, before = "";
      const at = (position) => { for (const node of nodes) { if (position <= node.length) return [node, position]; position -= node.length; } };
      for (const { segment, index } of sentences.segment(nodes.map((node) => node.data).join(""))) {
        if (!/(^|\s)\p{Lu}\.\s*$/u.test(before)) sentence = words.length; // the initial of a name ends none
        before = segment;
        for (const { 0: word, index: inside } of segment.matchAll(/\S*[\p{L}\p{N}%)\]»”"]/gu)) {
          words.push({ sentence, start: at(index + inside), end: at(index + inside + word.length) });
        }
      }
    }
    return words;
  }

  function lastOf(words, number) { // of the sentence that a word is in
    while (words[number + 1]?.sentence === words[number].sentence) number += 1;
    return number;
  }

  // Where the keys begin: at what is selected, at the link that has the focus, at the sentence or the passage that is open.
  function begin(text, words) {
    const selection = getSelection(), range = selection.rangeCount && !selection.isCollapsed && selection.getRangeAt(0);
    if (range && text.contains(range.startContainer)) {
      if (selection.toString() === selected) return true;
      const inside = words.flatMap((word, number) => (range.comparePoint(...word.end) >= 0 && range.comparePoint(...word.start) <= 0 ? [number] : []));
      if (inside.length) { [from, to] = [inside[0], inside.at(-1)]; return true; }
    }
    const open = [document.activeElement, one(".free.now, .m.now", text)].find((each) => each && each !== text && text.contains(each));
    const isThere = open ? (word) => open.contains(word.start[0]) : (word) => word.start[0].parentElement.getBoundingClientRect().top > 120;
    from = to = Math.max(words.findIndex(isThere), 0);
    return false;
  }

  function move(words, key, isMore, isBegun) {
    const ahead = AHEAD[key], { sentence } = words[to];
    if (key === "ArrowRight" || key === "ArrowLeft") {
      if (!isBegun) return;
      const next = isMore || from === to ? to + ahead : Math[ahead > 0 ? "max" : "min"](from, to);
      to = Math.min(Math.max(next, 0), words.length - 1);
      if (!isMore) from = to;
    } else { // a whole sentence: the one here at first, then the next or the last one
      const isWhole = isBegun && (isMore ? to === lastOf(words, to) : Math.abs(to - from) >= lastOf(words, to) - sentence);
      const next = !isWhole ? to : ahead > 0 ? lastOf(words, to) + 1 : sentence - 1;
      if (!words[next]) return;
      to = lastOf(words, next);
      if (!isMore) from = words[next].sentence;
    }
  }

  document.addEventListener("keydown", (event) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
    const text = one("#text"), menu = one("#menu");
    if (!text?.contains(target) || menu.contains(target) || inField(target) || ctrlKey || metaKey || altKey) return;
    const isEnter = key === "Enter" && target === text;
    if (!isEnter && !(key in AHEAD)) return;
    event.preventDefault();
    if (isEnter && !menu.hidden) { (one(".best", menu) ?? one("a, button", menu)).focus(); return; }
    const words = wordsOf(text), isBegun = words.length && begin(text, words);
    if (!words.length) return;
    if (isEnter && isBegun) return offer();
    move(words, isEnter ? "ArrowDown" : key, shiftKey, isBegun);
    text.focus({ preventScroll: true });
    getSelection().setBaseAndExtent(...words[from][from <= to ? "start" : "end"], ...words[to][from <= to ? "end" : "start"]);
    selected = getSelection().toString();
    words[to].end[0].parentElement.scrollIntoView({ block: "nearest" });
  });

  // Who comes to a sentence or a passage without having the focus elsewhere goes on from there.
  let came = "";
  function arrive() {
    const text = one("#text"), now = text && one(".free.now, .m.now", text), place = now?.dataset.start ?? "";
    if (place === came) return;
    came = place;
    getSelection().removeAllRanges();
    if (now && document.activeElement === document.body) text.focus({ preventScroll: true });
  }
  for (const name of ["DOMContentLoaded", "htmx:after:settle"]) document.addEventListener(name, () => setTimeout(arrive));
}
