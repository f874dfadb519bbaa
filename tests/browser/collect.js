// Loaded first in every page of a test: it keeps what happens from then on, so that a test can ask later and need not
// be there in time. An external file, because strict policies refuse inline script; hidden from enumeration, because
// some tests look at what the widget adds to `window`.
(() => {
  const kept = { events: [], errors: [], violations: [], console: [], waiting: [] };
  Object.defineProperty(window, "collected", { value: kept });

  const plain = (value) => {
    try {
      return value === undefined ? null : JSON.parse(JSON.stringify(value));
    } catch {
      return String(value);
    }
  };
  // Not every engine repeats the message in the stack.
  const told = (error) => `${error}\n${error?.stack ?? ""}`;
  const settle = () => {
    kept.waiting = kept.waiting.filter((attempt) => !attempt());
  };
  /** Calls `done` with the `nth` event of that name, when it comes or at once when it has come. */
  kept.when = (name, nth, done) => {
    const attempt = () => {
      const found = kept.events.filter((event) => event.name === name)[nth - 1];
      if (found) done(found);
      return Boolean(found);
    };
    if (!attempt()) kept.waiting.push(attempt);
  };
  kept.listen = (name) => {
    addEventListener(
      name,
      (event) => {
        const origin = event.composedPath()[0];
        kept.events.push({
          name,
          detail: plain(event.detail),
          target: event.target?.id || event.target?.localName || null,
          origin: origin?.localName ?? null,
          cancelable: event.cancelable,
        });
        settle();
      },
      true,
    );
  };
  for (const name of ["load", "error", "toggle", "navigate", "filter", "view"]) kept.listen(`nutgraf-${name}`);

  addEventListener("error", (event) => {
    kept.errors.push(event.error ? told(event.error) : event.message);
  });
  addEventListener("unhandledrejection", (event) => {
    kept.errors.push(`unhandled rejection: ${told(event.reason)}`);
  });
  addEventListener("securitypolicyviolation", (event) => {
    kept.violations.push({ directive: event.effectiveDirective, blocked: event.blockedURI, sample: event.sample });
  });
  for (const level of ["error", "warn", "info", "log", "debug", "groupCollapsed", "table"]) {
    const original = console[level];
    console[level] = (...values) => {
      kept.console.push({ level, text: values.map((value) => (Array.isArray(value) ? JSON.stringify(value) : String(value))).join(" ") });
      original.apply(console, values);
    };
  }
})();
