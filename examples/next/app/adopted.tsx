"use client";
import "nutgraf/react";
import { useEffect, useState } from "react";

/**
 * The element as the server has rendered it. Its shadow tree is made by the browser's HTML parser, so React has to leave it as it
 * is: it must neither miss the `<template>`, which the parser has taken, nor write newer HTML over what is there.
 */
export function Adopted({ html }: { html: string }) {
  const [__html] = useState(html);
  useEffect(() => {
    // Not before: an element that is defined before the parser meets it gets no tree. This runs when it has come.
    void import("nutgraf");
  }, []);
  // In what `prerender` gives, every text of the feed is escaped.
  return <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html }} />;
}
