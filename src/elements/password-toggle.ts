/** <password-toggle show="…" hide="…"> around a password field: a button that shows what was typed. */
class PasswordToggle extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input")
    if (!input || this.querySelector("button")) return
    const button = document.createElement("button")
    button.type = "button"
    button.className = "link absolute end-0 top-0 text-sm cursor-pointer"
    button.setAttribute("aria-controls", input.id)
    const say = () => {
      button.textContent = this.getAttribute(input.type === "password" ? "show" : "hide")
    }
    button.addEventListener("click", () => {
      input.type = input.type === "password" ? "text" : "password"
      say()
      input.focus()
    })
    // A browser offers to remember a password only when the field is one again.
    input.form?.addEventListener("submit", () => {
      input.type = "password"
    })
    say()
    this.append(button)
  }
}

customElements.define("password-toggle", PasswordToggle)
