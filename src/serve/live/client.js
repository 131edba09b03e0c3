// Keeps the page up to date while its sources are changed: `goodhelp serve` adds this script to every page that it sends.
(() => {
  const script = document.currentScript;
  let source = null;
  let overlay = null;
  let hidden = "";
  let looking = false;
  let again = false;

  // A browser opens few connections to a host: pages that nobody sees let go of theirs.
  function listen() {
    if (source !== null || document.visibilityState === "hidden") return;
    source = new EventSource("/_serve/events");
    source.addEventListener("site", (event) => {
      show(JSON.parse(event.data).problems);
      look();
    });
    source.addEventListener("error", () => {
      if (source === null || source.readyState !== EventSource.CLOSED) return;
      leave();
      setTimeout(listen, 500);
    });
  }

  function leave() {
    if (source !== null) source.close();
    source = null;
  }

  // Asks whether this very page is another one by now.
  async function look() {
    again = looking;
    if (looking) return;
    looking = true;
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const other = page.querySelector("script[data-page]");
      if (other !== null && other.dataset.page !== script.dataset.page) location.reload();
      else if (other !== null) exchangeStyles(page);
    } catch {
      // The server is gone; the page asks again when it is back.
    }
    looking = false;
    if (again) look();
  }

  // The new sheet comes first and the old one goes when the new one is there: the page is never without.
  function exchangeStyles(page) {
    const sheets = (of) => [...of.querySelectorAll("link[rel~=stylesheet]:not([data-leaving])")];
    const wanted = sheets(page).map((sheet) => sheet.getAttribute("href"));
    const present = sheets(document);
    for (const [number, old] of present.entries()) {
      if (number >= wanted.length || old.getAttribute("href") === wanted[number]) continue;
      const sheet = old.cloneNode();
      sheet.setAttribute("href", wanted[number]);
      old.dataset.leaving = "";
      const gone = () => old.remove();
      sheet.addEventListener("load", gone);
      sheet.addEventListener("error", gone);
      old.after(sheet);
    }
    if (wanted.length !== present.length) location.reload();
  }

  function element(name, text, ...children) {
    const made = document.createElement(name);
    made.textContent = text;
    made.append(...children);
    return made;
  }

  // What is wrong, above the last good page.
  function show(problems) {
    const key = JSON.stringify(problems);
    if (overlay !== null) overlay.remove();
    overlay = null;
    if (problems.length === 0) hidden = "";
    if (problems.length === 0 || key === hidden) return;
    overlay = document.createElement("goodhelp-problems");
    const styles = document.createElement("link");
    styles.rel = "stylesheet";
    styles.href = "/_serve/overlay.css";
    const close = element("button", "Hide");
    close.addEventListener("click", () => {
      hidden = key;
      overlay.remove();
      overlay = null;
    });
    const one = ({ message, place, text }) =>
      element("li", "", element("h2", message), element("p", place), element("pre", text));
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    const heading = element("h1", `${count}: this is the last good page`);
    const section = element("section", "", heading, close, element("ol", "", ...problems.map(one)));
    section.setAttribute("role", "alert");
    section.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close.click();
    });
    overlay.attachShadow({ mode: "open" }).append(styles, section);
    document.body.append(overlay);
  }

  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? leave() : listen()));
  listen();
})();
