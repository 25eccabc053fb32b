/** What AdminJS' arrows under a list, and the cross of its filters, are called. */
export type ControlNames = Record<"first" | "previous" | "next" | "last" | "close", string>

/** AdminJS draws labels that name no field and buttons that are pictures alone: each gets the name that is seen beside it. */
export function nameControls({ close, ...arrows }: ControlNames) {
  const fields = "[data-testid^='property-'] input:not([type='hidden'], [aria-label])"
  for (const field of document.querySelectorAll(fields)) {
    const name = field.closest("section:has(label)")?.querySelector("label")?.textContent
    if (name) field.setAttribute("aria-label", name)
  }
  for (const [arrow, name] of Object.entries(arrows))
    document.querySelector(`button[data-testid='${arrow}']:not([aria-label])`)?.setAttribute("aria-label", name)
  for (const button of document.querySelectorAll("form[data-css$='-filter-drawer'] button:not([aria-label])"))
    if (!button.textContent?.trim()) button.setAttribute("aria-label", close)
}
