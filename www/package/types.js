/** What a module gets that only adds types. */
export {};
