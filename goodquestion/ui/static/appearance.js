/* Light and dark by hand, and <html lang> in step with the page. docs/decisions/0003-light-and-dark-by-hand.md says why.

   Streamlit follows the device: it asks matchMedia("(prefers-color-scheme: dark)") at the start and listens for changes.
   This file, read before Streamlit, answers with the learner's choice, which the server writes into <html data-appearance>.
   So a click changes the page at once, without a reload that would lose what is being typed. */
(() => {
  "use strict";
  const root = document.documentElement;
  const choices = ["light", "dark", "device"];
  const deviceMedia = window.matchMedia.bind(window);
  const chosen = () => root.dataset.appearance;

  class Preference extends EventTarget {
    constructor(scheme) {
      super();
      this.scheme = scheme;
      this.media = `(prefers-color-scheme: ${scheme})`;
      this.onchange = null;
      this.device = deviceMedia(this.media);
      this.device.addEventListener("change", () => this.tell());
    }
    get matches() {
      return chosen() ? chosen() === this.scheme : this.device.matches;
    }
    addListener(listener) {
      this.addEventListener("change", listener);
    }
    removeListener(listener) {
      this.removeEventListener("change", listener);
    }
    tell() {
      const event = new Event("change");
      event.matches = this.matches;
      event.media = this.media;
      this.dispatchEvent(event);
      if (typeof this.onchange === "function") this.onchange(event);
    }
  }
  const preferences = { light: new Preference("light"), dark: new Preference("dark") };

  window.matchMedia = (query) => {
    const asked = /^\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)$/.exec(String(query).trim());
    return asked ? preferences[asked[1]] : deviceMedia(query);
  };

  /* Another Streamlit app at this address may have left a fixed theme here; it would win over the learner's choice. */
  const leftover = `stActiveTheme-${window.location.pathname}-v`;
  try {
    for (const name of Object.keys(window.localStorage)) {
      if (name.startsWith(leftover)) window.localStorage.removeItem(name);
    }
  } catch {
    /* Storage is blocked: then nothing is left over either. */
  }

  const choiceOf = (link) => new URL(link.href, window.location.href).pathname.split("/")[2];

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href^="/appearance/"]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const choice = choiceOf(link);
    if (!choices.includes(choice)) return;
    event.preventDefault();
    fetch(link.href, { redirect: "manual", keepalive: true }).catch(() => {}); /* sets the cookie that remembers it */
    if (choice === "device") delete root.dataset.appearance;
    else root.dataset.appearance = choice;
    preferences.light.tell();
    preferences.dark.tell();
    lookAgain();
    setTimeout(runAgain, 100);
  });

  /* The script learns the new colours with its next run only, and charts take theirs from it. R is Streamlit's own
     shortcut for a run; what is being typed stays. */
  const runAgain = () => {
    const pressed = new KeyboardEvent("keydown", { key: "r", code: "KeyR", keyCode: 82, bubbles: true });
    document.body.dispatchEvent(pressed);
  };

  const mark = (link) => {
    const isCurrent = choiceOf(link) === (chosen() || "device");
    if (isCurrent === link.hasAttribute("aria-current")) return;
    if (isCurrent) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  };

  const look = () => {
    const markers = document.querySelectorAll('[class*="st-key-page_language_"]');
    const marker = markers.length && markers[markers.length - 1];
    const language = marker && /st-key-page_language_([a-z]{2,3})\b/.exec(marker.className);
    if (language && root.lang !== language[1]) root.lang = language[1];
    document.querySelectorAll('a[href^="/appearance/"]').forEach(mark);
  };

  let isWaiting = false;
  const lookAgain = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      look();
    });
  };
  new MutationObserver(lookAgain).observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["class"],
  });
})();
