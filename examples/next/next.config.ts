import type { NextConfig } from "next";

const config: NextConfig = {
  // Node itself imports the package, which finds its Wasm file beside it.
  serverExternalPackages: ["nutgraf"],
};

export default config;
