/** <current-in-view> around a row of links that scrolls sideways: brings the current one into view. */
class CurrentInView extends HTMLElement {
  connectedCallback() {
    const current = this.querySelector<HTMLElement>("[aria-current]")
    const scroller = current?.parentElement
    if (!current || !scroller) return
    const [inner, outer] = [current.getBoundingClientRect(), scroller.getBoundingClientRect()]
    scroller.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2
  }
}

customElements.define("current-in-view", CurrentInView)
