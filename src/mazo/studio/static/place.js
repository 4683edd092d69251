// On this machine: one tab listens to the server, which says when a deck has changed, and passes it on to the others,
// for a browser has no more than six connections to a server.
{
  const page = Math.random().toString(36).slice(2);
  const others = new BroadcastChannel("mazo changes");
  const events = new URL("../events", document.currentScript.src);
  document.documentElement.dataset.page = page; // for what `studio.js` sends
  const heard = ({ by }) => { if (by !== page) document.dispatchEvent(new Event("mazo:changed")); };

  others.onmessage = ({ data }) => heard(data);
  navigator.locks.request("mazo changes", () => new Promise(() => {
    let known;
    new EventSource(events).onmessage = ({ data }) => {
      const { count, page: by } = JSON.parse(data);
      if (known !== undefined && known !== count) { // the first event, and each after a break, says how it stands
        const change = { by: count === known + 1 ? by : "" };
        heard(change);
        others.postMessage(change);
      }
      known = count;
    };
  }));
  const network = window.fetch;
  window.fetch = (address, init) => network(address, { ...init, headers: { ...init?.headers, "X-Page": page } });
}
