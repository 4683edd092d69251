// In a browser: starts the service worker and, in one tab, Python; then shows the application in place of the page that
// the host has answered, where somebody may have begun to write.
{
  const scope = new URL("../..", document.currentScript.src).pathname;
  const channel = new BroadcastChannel(`mazo ${scope}`);
  const page = Math.random().toString(36).slice(2);
  const starting = document.getElementById("starting"); // on the page of the host alone
  const services = navigator.serviceWorker;
  const languages = navigator.languages.join(", ");
  const network = window.fetch;
  window.fetch = async (address, init) => { // what somebody does before Python is there waits for it
    if (!services.controller) await new Promise((resolve) => services.addEventListener("controllerchange", resolve));
    return network(address, { ...init, headers: { ...init?.headers, "X-Page": page, "Accept-Language": languages } });
  };

  async function begin() {
    const icon = document.querySelector("link[rel=icon]");
    icon.href = icon.href; // the address of the page changes, and what is relative to it
    const own = navigator.language.slice(0, 2);
    if (own !== document.documentElement.lang && starting.dataset.languages.split(" ").includes(own)) {
      await show(await network(`${scope}${own}.html`));
      document.documentElement.lang = own;
    }
    const asked = new URLSearchParams(location.search), top = new URL(scope, location);
    const deck = asked.has("deck") && new URL(asked.get("deck"), top);
    const answer = await (deck?.origin === top.origin ? given(deck, top) : fetch(new URL(asked.get("to") ?? "app/", top)));
    document.documentElement.lang = (await answer.clone().text()).match(/<html lang="([^"]+)/)[1];
    await show(answer, "replace");
  }

  async function given(deck, top) { // of a site that this studio lies in: opened as one that is dropped here
    const found = await network(deck), name = deck.pathname.split("/").pop();
    if (!found.ok) return fetch(new URL("app/", top));
    return fetch(new URL("app/open", top), { method: "POST", body: await found.blob(), headers: { "X-File-Name": name } });
  }

  channel.onmessage = ({ data }) => {
    if (data.changed !== undefined && data.changed !== page) document.dispatchEvent(new Event("mazo:changed"));
    const now = document.getElementById("starting");
    if (now && data.progress) now.querySelector("progress")[data.progress < 1 ? "setAttribute" : "removeAttribute"]("value", data.progress);
    if (now && data.failed) {
      now.querySelector("[role=alert]").hidden = false;
      now.querySelector("[role=alert] span").textContent = data.failed;
    }
  };
  document.addEventListener("click", async (event) => { // a browser asks no service worker for what is to be downloaded
    const link = event.target.closest("a[download]");
    if (!link || link.href.startsWith("blob:")) return;
    event.preventDefault();
    const response = await fetch(link.href);
    const name = response.headers.get("content-disposition")?.match(/filename\*?="?(?:utf-8'')?([^";]+)/i);
    const made = Object.assign(document.createElement("a"), {
      href: URL.createObjectURL(await response.blob()), download: decodeURIComponent(name?.[1] ?? ""),
    });
    made.click();
    setTimeout(() => URL.revokeObjectURL(made.href), 60_000);
  });
  if (services && navigator.locks) {
    services.register(`${scope}service.js`, { scope });
    const worker = new Worker(`${scope}python.js`, { type: "module" });
    addEventListener("pagehide", () => worker.terminate());
    addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); });
    if (starting) addEventListener("DOMContentLoaded", begin);
  } else if (starting) starting.querySelector(".too-old").style.display = "block";
}
