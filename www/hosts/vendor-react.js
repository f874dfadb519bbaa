// What the framework page needs of React, for a bundler to make one module of: /vendor/react.js.
export { createElement, useCallback, useState } from "react";
export { createRoot } from "react-dom/client";
