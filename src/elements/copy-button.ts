/** <copy-button value="…">: copies its value and says so for a moment in its own words. */
class CopyButton extends HTMLElement {
  connectedCallback() {
    this.hidden = !navigator.clipboard
    this.addEventListener("click", async () => {
      await navigator.clipboard.writeText(this.getAttribute("value") ?? "")
      const button = this.querySelector("button")
      if (!button) return
      const label = button.textContent
      button.textContent = this.getAttribute("done") ?? label
      setTimeout(() => {
        button.textContent = label
      }, 2000)
    })
  }
}

customElements.define("copy-button", CopyButton)
