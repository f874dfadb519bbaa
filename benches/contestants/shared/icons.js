/** The marks, as path data in a 24 by 24 box. */
export const BOLT = "M13 2 4 14h7l-1 8 9-12h-7z";
export const BRAIN = "M12 5v14M9 4a3 3 0 0 0-3 3 3 3 0 0 0-1 6 3 3 0 0 0 4 5h3V5zM15 4a3 3 0 0 1 3 3 3 3 0 0 1 1 6 3 3 0 0 1-4 5h-3";
export const BULB = "M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.5c.8.8 1 1.500 1 2.500h6c0-1 .2-1.700 1-2.500A6 6 0 0 0 12 3z";
export const CHEVRON = "m6 9 6 6 6-6";
export const QUOTE = "M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM9 8h6";
export const LINK_OUT = "M8 6h10v10M18 6 6 18";

/** By the panel's name. */
export const PANELS = {
  takeaways: "m3 6 2 2 2-3m-4 7 2 2 2-3m-4 7 2 2 2-3M11 6h10M11 12h10m-10 6h10",
  comparison: "M4 4h16v16H4zM4 10h16M11 4v16",
  technical: "M7 7h10v10H7zM10 3v4m4-4v4m-4 10v4m4-4v4M3 10h4m-4 4h4m10-4h4m-4 4h4",
  implications: "M3 17 9 11l4 4 8-8m-5 0h5v5",
  timeline: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4v5l3 2",
  sources: QUOTE,
  coverage: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm-9 9h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18",
};

/** By what a table's cell says. */
export const CELLS = { yes: "m5 13 4 4L19 7", no: "m6 6 12 12M18 6 6 18", unknown: "M8 9a4 4 0 1 1 6 3c-1 1-2 2-2 3m0 3v1" };
