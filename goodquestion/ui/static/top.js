/* A new lesson, person or list begins at its top. Streamlit scrolls up for another page, but not for the same page
   with another address: the next lesson would open at its end. */
(() => {
  "use strict";
  const SHOWN = ["lesson", "contact", "list", "edit", "event", "sample"];
  const place = () => {
    const query = new URLSearchParams(window.location.search);
    return [window.location.pathname, ...SHOWN.map((name) => query.get(name) || "")].join(" ");
  };
  let last = place();
  const look = () => {
    const now = place();
    if (now === last) return;
    const isFirstName = last.split(" ")[0] === now.split(" ")[0] && !/[^ ]/.test(last.slice(last.indexOf(" ")));
    last = now;
    if (isFirstName) return; /* the same thing got its name in the address: nothing new is shown */
    const main = document.querySelector('[data-testid="stMain"]');
    if (main) main.scrollTo({ top: 0, behavior: "instant" });
  };
  for (const name of ["pushState", "replaceState"]) {
    const original = history[name].bind(history);
    history[name] = (...values) => {
      original(...values);
      setTimeout(look, 0);
    };
  }
})();
