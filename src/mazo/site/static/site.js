// The site reads well without this: it adds the choice of light or dark, and the search.
const root = document.documentElement;

for (const button of document.querySelectorAll("[data-do=theme]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    localStorage.setItem("mazo-theme", root.dataset.theme);
  });
}

// All stretches of the passage that the address names, also those after words that it leaves out.
const show = () => {
  const [, note] = decodeURIComponent(location.hash).match(/^#quote-(.+)/) || [];
  for (const mark of document.querySelectorAll("[data-notes]")) mark.classList.toggle("now", mark.dataset.notes.split(" ").includes(note));
};
addEventListener("hashchange", show);
show();

const form = document.querySelector("form[role=search]");
if (form) {
  const input = form.querySelector("input"), found = document.getElementById("found");
  const list = found.querySelector("ul"), status = found.querySelector("[role=status]");
  const folded = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  let index;
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", async () => {
    index ??= fetch(input.dataset.index).then((answer) => answer.json());
    const cards = await index, words = folded(input.value).split(/\s+/).filter(Boolean);
    const hits = words.length ? cards.filter((card) => words.every((word) => card[4].includes(word))) : [];
    found.hidden = !words.length;
    list.hidden = !hits.length;
    status.textContent = hits.length ? input.dataset.some.replace("{count}", hits.length) : input.dataset.none.replace("{words}", input.value.trim());
    list.replaceChildren(...hits.slice(0, 50).map(row));
  });
  addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, textarea")) {
      event.preventDefault();
      input.focus();
    }
  });
}

function row([address, kind, question, answer]) {
  const item = document.createElement("li"), link = item.appendChild(document.createElement("a"));
  link.href = address;
  link.className = kind;
  for (const [tag, words] of [["b", question], ["span", answer]]) {
    const part = link.appendChild(document.createElement(tag));
    part.textContent = words;
    if (tag === "span") part.className = "quiet";
  }
  return item;
}

// On paper every card shows its answer.
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
