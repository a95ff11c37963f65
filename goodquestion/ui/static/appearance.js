/* Light and dark by hand, and <html lang> in step with the page. docs/decisions/0003-light-and-dark-by-hand.md says why.

   Streamlit follows the device: it asks matchMedia("(prefers-color-scheme: dark)") at the start and listens for changes.
   This file, read before Streamlit, answers with the learner's choice, which the server writes into <html data-appearance>.
   So a click changes the page at once, without a reload that would lose what is being typed. Until the server has set its
   cookie the choice waits in this browser: a page that is loaded in between, or after a request that failed, has it too. */
(() => {
  "use strict";
  const root = document.documentElement;
  const choices = ["light", "dark", "device"];
  const deviceMedia = window.matchMedia.bind(window);
  const chosen = () => root.dataset.appearance;
  const show = (choice) => {
    if (choice === "device") delete root.dataset.appearance;
    else root.dataset.appearance = choice;
  };

  const NAME = "goodquestion-appearance";
  const waiting = {
    choice: null,
    start() {
      try {
        this.choice = window.localStorage.getItem(NAME);
      } catch {
        /* Storage is blocked: a choice waits in this page alone. */
      }
      if (choices.includes(this.choice)) show(this.choice);
      else this.choice = null;
    },
    set(choice) {
      this.choice = choice;
      try {
        if (choice) window.localStorage.setItem(NAME, choice);
        else window.localStorage.removeItem(NAME);
      } catch {
        /* As above. */
      }
    },
  };

  /* One at a time, so that the last choice is also the last that the server hears. */
  let isSending = false;
  const send = async () => {
    if (isSending) return;
    isSending = true;
    while (waiting.choice) {
      const choice = waiting.choice;
      const answer = await fetch(`/appearance/${choice}`, { redirect: "manual", keepalive: true }).catch(() => null);
      if (waiting.choice !== choice) continue;
      if (!answer || answer.type !== "opaqueredirect") break; /* it waits for the next page */
      waiting.set(null);
    }
    isSending = false;
  };
  waiting.start();
  send();

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
    waiting.set(choice);
    send(); /* sets the cookie that remembers it */
    show(choice);
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
