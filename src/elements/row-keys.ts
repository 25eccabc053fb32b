/** <row-keys>: j and k walk the rows of the page, x ticks one, and a button's own letter (data-key) presses it. Shows its help. */
class RowKeys extends HTMLElement {
  #listen = (event: KeyboardEvent) => this.#press(event)

  connectedCallback() {
    this.hidden = false
    document.addEventListener("keydown", this.#listen)
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#listen)
  }

  #press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")]
    const current = rows.findIndex((row) => row.contains(document.activeElement))
    if (event.key === "j" || event.key === "k") {
      const row = rows[Math.min(Math.max(current + (event.key === "j" ? 1 : -1), 0), rows.length - 1)]
      row?.querySelector<HTMLElement>("input[type=checkbox], a")?.focus()
      row?.scrollIntoView({ block: "nearest" })
      return
    }
    const row = rows[current]
    const key = event.key === "x" ? "input[type=checkbox]" : `[data-key="${CSS.escape(event.key)}"]`
    row?.querySelector<HTMLElement>(key)?.click()
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select")
}

customElements.define("row-keys", RowKeys)
