/** The middle of some numbers and how far they lie apart. */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
  return { median, low: sorted[0], high: sorted.at(-1), count: sorted.length };
}

/** A copy in random order. */
export function shuffled(list) {
  const rest = [...list];
  return list.map(() => rest.splice(Math.floor(Math.random() * rest.length), 1)[0]);
}
