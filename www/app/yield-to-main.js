/** Lets the page do what is waiting: paint, input. A timer would wait some milliseconds more. */
export const yieldToMain = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
