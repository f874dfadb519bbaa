/** A page more for some of the examples: with a link to the first one, which tells when the framework has hydrated it. */
export const OTHER_PAGES = {
  next: {
    "app/other/page.tsx": `"use client";
import Link from "next/link";
import { useEffect, useState } from "react";

export default function Page() {
  const [isAlive, setIsAlive] = useState(false);
  useEffect(() => setIsAlive(true), []);
  return <Link href="/" data-is-alive={isAlive || undefined}>Home</Link>;
}
`,
  },
  sveltekit: {
    "src/routes/other/+page.svelte": `<script>
  let isAlive = $state(false);
  $effect(() => void (isAlive = true));
</script>

<a href="/" data-is-alive={isAlive || undefined}>Home</a>
`,
  },
  nuxt: {
    "app/pages/other.vue": `<script setup>
const isAlive = ref(false);
onMounted(() => (isAlive.value = true));
</script>

<template>
  <NuxtLink to="/" :data-is-alive="isAlive || undefined">Home</NuxtLink>
</template>
`,
  },
};
