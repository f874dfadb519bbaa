/** A style sheet, which is imported for its effect. */
export {};
