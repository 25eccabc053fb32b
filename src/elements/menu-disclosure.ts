/** <menu-disclosure> around a <details>: closes it on Escape and on a press elsewhere. */
class MenuDisclosure extends HTMLElement {
  #listen = (event: MouseEvent) => {
    if (!this.contains(event.target as Node)) this.close()
  }

  connectedCallback() {
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return
      this.close()
      this.querySelector("summary")?.focus()
    })
    document.addEventListener("click", this.#listen)
  }

  disconnectedCallback() {
    document.removeEventListener("click", this.#listen)
  }

  close() {
    this.querySelector("details")?.removeAttribute("open")
  }
}

customElements.define("menu-disclosure", MenuDisclosure)
