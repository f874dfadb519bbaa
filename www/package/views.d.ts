/** `import "nutgraf/views"` has each element tell of the articles that were seen, by `nutgraf-view`. */
export {};
