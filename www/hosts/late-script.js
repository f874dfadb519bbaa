// Gives one element its data before it is an element of any kind, and loads the widget when asked.
document.getElementById("with-data").data = {
  version: "https://jsonfeed.org/version/1.1",
  title: "Set by script",
  items: [
    {
      id: "early",
      title: "Data may come before the element is defined",
      content_text: "A property that was set too early is not lost: it is taken over when the element is upgraded.",
    },
  ],
};

const button = document.getElementById("load");
button.addEventListener("click", () => {
  button.disabled = true;
  const script = document.createElement("script");
  script.type = "module";
  script.src = "/dist/nutgraf.js";
  document.head.append(script);
});
