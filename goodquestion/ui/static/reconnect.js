/* Text that was typed while the server was away is sent when it is back. Streamlit keeps such text in the page, sends
   it with the next click only, and loses it when no click comes. So the page runs once more after every gap: R is
   Streamlit's own shortcut for a run. What is still being typed stays. */
(() => {
  "use strict";
  let wasThere = false;
  let isAway = false;
  const look = () => {
    const app = document.querySelector('[data-testid="stApp"]');
    if (!app) return;
    const isThere = app.dataset.testConnectionState === "CONNECTED";
    if (isThere && isAway) runAgain(); /* now: a later run could take the place of one that a click began */
    isAway = !isThere && (isAway || wasThere);
    wasThere = isThere;
  };
  const runAgain = () => {
    const pressed = new KeyboardEvent("keydown", { key: "r", code: "KeyR", keyCode: 82, bubbles: true });
    document.body.dispatchEvent(pressed);
  };
  new MutationObserver(look).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["data-test-connection-state"],
  });
})();
