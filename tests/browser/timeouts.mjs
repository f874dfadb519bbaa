/** How many milliseconds a test waits for one thing before it fails. */
export const TIMEOUT = 20_000;

/** Settles as `promise` does, but is rejected after `ms` milliseconds. The error then says `what` the test has waited for. */
export async function withTimeout(promise, what, ms = TIMEOUT) {
  let timer;
  const timeout = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${ms / 1000} s in vain for ${what}`)), ms);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
