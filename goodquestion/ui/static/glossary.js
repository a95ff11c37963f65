/* A glossary word in a lesson is looked up where it stands. docs/decisions/0008-words-where-they-stand.md says why.

   The word is a link to /glossary?word=...; without this file it opens that page. With it, a click, a tap or Enter shows
   a small window below the word, and Escape, a second click or "Close" takes it away. Texts are set as text, never as HTML. */
(() => {
  "use strict";
  const WORDS = 'a[href^="/glossary?word="]';
  let shown = null; /* {link, box} */

  const close = (giveFocusBack) => {
    if (!shown) return;
    const { link, box } = shown;
    shown = null;
    box.remove();
    link.setAttribute("aria-expanded", "false");
    if (giveFocusBack) link.focus();
  };

  const line = (tag, text, direction) => {
    const made = document.createElement(tag);
    made.textContent = text;
    made.dir = direction || "auto";
    return made;
  };

  const open = async (link) => {
    const word = new URL(link.href, window.location.href).searchParams.get("word") || "";
    let said;
    try {
      const answer = await fetch(`/api/glossary/${encodeURIComponent(word)}`);
      if (!answer.ok) throw new Error("no such word");
      said = await answer.json();
    } catch {
      window.location.assign(link.href); /* the page of all words says the same */
      return;
    }
    close(false);
    const box = document.createElement("span");
    box.className = "gq-word";
    box.id = "gq-word";
    box.setAttribute("role", "note");
    box.append(line("strong", said.english ? `${said.word} (${said.english})` : said.word));
    for (const text of [said.say, said.meaning, said.example]) if (text) box.append(line("span", text));
    if (said.gloss) {
      box.append(line("span", said.gloss, said.gloss_direction));
      if (said.draft) box.append(line("span", said.draft));
    }
    const button = line("button", said.close);
    button.type = "button";
    button.addEventListener("click", () => close(true));
    box.append(button);
    (link.closest("p, li, td, blockquote") || link).insertAdjacentElement("beforeend", box);
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-controls", box.id);
    shown = { link, box };
    box.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element && event.target.closest(WORDS);
      if (!link) {
        if (shown && event.target instanceof Element && !shown.box.contains(event.target)) close(false);
        return;
      }
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (shown && shown.link === link) close(true);
      else open(link);
    },
    true
  );
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) close(true);
  });

  /* Streamlit opens links in a new tab and says so; a word that opens where it stands is a button to a screen reader. */
  const prepare = () => {
    for (const link of document.querySelectorAll(`${WORDS}:not([aria-expanded])`)) {
      link.setAttribute("role", "button");
      link.setAttribute("aria-expanded", "false");
      link.removeAttribute("target");
    }
  };
  let isWaiting = false;
  new MutationObserver(() => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      prepare();
    });
  }).observe(document.documentElement, { childList: true, subtree: true });
  /* Space presses a button. */
  document.addEventListener("keydown", (event) => {
    const link = event.key === " " && event.target instanceof Element && event.target.closest(WORDS);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
})();
