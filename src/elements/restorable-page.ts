/** <restorable-page>: its links change a part of it, so that coming back to it by the browser's button draws it again. */
class RestorablePage extends HTMLElement {
  connectedCallback() {
    this.hidden = true
    if (!history.state) history.replaceState({ htmx: true }, "")
  }
}

customElements.define("restorable-page", RestorablePage)
