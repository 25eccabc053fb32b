/** Colours and the few named pieces that every page is made of; directions are logical, so that Arabic mirrors by itself. */
export const theme = {
  font: {
    sans: "'Cairo Variable', system-ui, sans-serif",
    // The fonts that every phone has, for pages that come before any of ours could.
    plain: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Plain Arabic', sans-serif",
  },
  colors: {
    brand: {
      50: "#effaf5",
      100: "#d8f3e6",
      200: "#b3e6cf",
      600: "#0b7a55",
      700: "#096445",
      800: "#0a4f38",
      900: "#083b2a",
    },
    sand: { 50: "#faf8f4", 100: "#f3efe7", 200: "#e6dfd1", 300: "#d3c8b4" },
    ink: { 500: "#5d5a53", 700: "#3b3934", 900: "#1d1c19" },
    saffron: { 50: "#fff8eb", 100: "#feefcf", 200: "#fbdc9a", 700: "#8f5300", 800: "#713f05" },
    rose: { 50: "#fdf2f1", 100: "#fbe2e0", 200: "#f4c0bc", 700: "#a82a1f", 800: "#862219" },
  },
}

const button =
  "inline-flex items-center justify-center gap-2 min-h-11 px-4 py-2 rounded-lg font-semibold text-base leading-tight cursor-pointer no-underline border border-transparent focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-brand-700 disabled:opacity-50"

export const shortcuts = {
  btn: `${button} bg-brand-700 text-white hover:bg-brand-800`,
  "btn-quiet": `${button} bg-white text-ink-900 border-sand-300 hover:bg-sand-100`,
  "btn-danger": `${button} bg-white text-rose-700 border-rose-200 hover:bg-rose-50`,
  "btn-small": "min-h-9 px-3 py-1 text-sm",
  link: "text-brand-700 underline underline-offset-3 hover:text-brand-900 focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-brand-700",
  card: "bg-white border border-sand-200 rounded-xl p-4 sm:p-6",
  stack: "grid gap-4",
  // A list of cards on a phone, of rows in one frame on a desk.
  "desk-rows": "grid gap-3 lg:gap-0 lg:bg-white lg:border lg:border-sand-200 lg:rounded-xl",
  "desk-row":
    "bg-white border border-sand-200 rounded-xl p-4 sm:p-6 lg:px-4 lg:py-2 lg:bg-transparent lg:border-b-0 lg:border-s-0 lg:border-e-0 lg:rounded-none lg:first:border-t-0 lg:first:rounded-t-xl lg:last:rounded-b-xl",
  // Floated, a legend stands inside its frame as a heading does, and no longer across the border.
  legend: "float-start w-full section-title",
  field: "grid gap-1",
  label: "font-semibold text-ink-900",
  hint: "text-sm text-ink-500",
  input:
    "w-full min-h-11 px-3 py-2 rounded-lg border border-ink-500/50 bg-white text-base text-ink-900 focus-visible:outline-2 focus-visible:outline-brand-700 aria-invalid:border-rose-700",
  error: "text-sm font-semibold text-rose-700",
  badge: "inline-flex items-center gap-1 px-2 py-0.5 rounded-full text-sm font-semibold bg-sand-100 text-ink-700",
  "badge-good": "bg-brand-100 text-brand-900",
  "badge-warn": "bg-saffron-100 text-saffron-800",
  "badge-bad": "bg-rose-100 text-rose-800",
  "page-title": "text-2xl sm:text-3xl font-bold text-ink-900 leading-tight",
  "section-title": "text-lg sm:text-xl font-bold text-ink-900",
  table: "w-full border-collapse text-start",
  th: "text-start text-sm font-semibold text-ink-500 px-2 sm:px-3 py-2 border-b border-sand-200 first:ps-0 last:pe-0",
  td: "px-2 sm:px-3 py-3 border-b border-sand-100 align-top first:ps-0 last:pe-0",
  notice: "rounded-lg px-4 py-3 border",
  "notice-good": "bg-brand-50 border-brand-200 text-brand-900",
  "notice-warn": "bg-saffron-50 border-saffron-200 text-saffron-800",
  "notice-bad": "bg-rose-50 border-rose-200 text-rose-800",
  wrap: "w-full max-w-6xl mx-auto px-4",
  "wrap-narrow": "w-full max-w-xl mx-auto px-4",
}
