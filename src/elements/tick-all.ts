/** <tick-all name="…"> around a hidden label with a box: shows it, and the box ticks every box of that name. */
class TickAll extends HTMLElement {
  connectedCallback() {
    const all = this.querySelector<HTMLInputElement>("input")
    const label = this.querySelector("label")
    if (!all || !label) return
    const boxes = () => [
      ...document.querySelectorAll<HTMLInputElement>(
        `input[type=checkbox][name="${CSS.escape(this.getAttribute("name") ?? "")}"]`,
      ),
    ]
    all.addEventListener("change", () => {
      for (const box of boxes()) box.checked = all.checked
    })
    label.hidden = false
  }
}

customElements.define("tick-all", TickAll)
