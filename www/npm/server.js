/**
 * What `import "nutgraf"` gets where there is no document, as in Node: nothing happens. The class is there so that a
 * module which imports it can be loaded, too.
 */
export class NutgrafFeed {}
