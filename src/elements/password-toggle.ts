/** <password-toggle hide="…"> around a password field and a hidden button: shows the button, and by it what was typed. */
class PasswordToggle extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input")
    const button = this.querySelector("button")
    if (!input || !button) return
    const show = button.textContent
    const turn = (type: "password" | "text") => {
      input.type = type
      button.textContent = type === "password" ? show : this.getAttribute("hide")
    }
    button.addEventListener("click", () => {
      turn(input.type === "password" ? "text" : "password")
      input.focus()
    })
    // A browser offers to remember a password only when its field is one again.
    input.form?.addEventListener("submit", () => turn("password"))
    button.hidden = false
  }
}

customElements.define("password-toggle", PasswordToggle)
