/** How long any one wait may take before it fails, in milliseconds. */
export const PATIENCE = 20_000;
