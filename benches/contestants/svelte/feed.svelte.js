/** What is shown. The items come from JSON and are replaced, never changed: they need no deep reactivity. */
export class Shown {
  items = $state.raw([]);
}
