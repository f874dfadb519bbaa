// What old libraries and careless scripts do to the things that every script shares. Runs before the widget.

// Members that a plain look-up would find in any object, named as those of a feed.
for (const name of ["hook", "summary", "tldr", "_nutgraf", "external_url", "polluted"]) {
  Object.prototype[name] = "polluted";
}
Object.prototype.each = function each() {};

// An Array.from that only knows array-likes, as it was before there were iterators.
Array.from = (list) => Array.prototype.slice.call(list ?? []);

// A bind that forgets its arguments.
Function.prototype.bind = function bind(self) {
  const wrapped = this;
  return function bound() {
    return wrapped.apply(self, arguments);
  };
};

// Arrays and strings that serialise themselves, and so twice.
Array.prototype.toJSON = String.prototype.toJSON = function toJSON() {
  return "polluted";
};

// Storage that is blocked: reading the property is enough to throw.
for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"]) {
  Object.defineProperty(window, name, {
    configurable: true,
    get() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
}
