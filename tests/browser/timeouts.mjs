/** How long any one wait may take before it fails, in milliseconds. */
export const PATIENCE = 20_000;

/** What a promise comes to; an error that says what was waited for, when that takes too long. */
export async function within(promise, what, ms = PATIENCE) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${ms / 1000} s in vain for ${what}`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
