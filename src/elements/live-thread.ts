const pollEvery = 15_000

/**
 * <live-thread stream page reading live> around a conversation: adds what is said while the page is looked at, by
 * server-sent events, else by asking every 15 seconds, and tells how far it was read. Without it the page is read anew.
 */
class LiveThread extends HTMLElement {
  #source: EventSource | null = null
  #timer: number | undefined
  #turn = () => (document.hidden ? this.#stop() : this.#start())

  connectedCallback() {
    if (!this.hasAttribute("live")) return
    const reload = this.querySelector<HTMLElement>("[data-part=reload]")
    if (reload) reload.hidden = true
    document.addEventListener("visibilitychange", this.#turn)
    this.addEventListener("htmx:after:swap", () => this.#sent())
    this.#turn()
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.#turn)
    this.#stop()
  }

  #start() {
    this.#poll()
    // Stopped as soon as a stream is open.
    this.#ask()
    if (!("EventSource" in window)) return
    this.#source = new EventSource(`${this.getAttribute("stream")}?after=${this.#after}`)
    this.#source.onopen = () => clearInterval(this.#timer)
    this.#source.onerror = () => this.#poll()
    this.#source.onmessage = ({ data }) => this.#merge(data)
  }

  #stop() {
    clearInterval(this.#timer)
    this.#source?.close()
    this.#source = null
  }

  #poll() {
    clearInterval(this.#timer)
    this.#timer = window.setInterval(() => this.#ask(), pollEvery)
  }

  async #ask() {
    const headers = { "hx-request-type": "partial" }
    const answer = await fetch(`${this.getAttribute("page")}?after=${this.#after}`, { headers }).catch(() => null)
    if (answer?.ok && !answer.redirected) this.#merge(await answer.text())
  }

  #merge(html: string) {
    const template = document.createElement("template")
    template.innerHTML = html
    const news = template.content.querySelector<HTMLElement>("#messages")
    const list = this.#list
    if (!news || !list) return
    for (const message of [...news.children]) {
      const known = document.getElementById(message.id)
      if (known) known.replaceWith(message)
      else list.append(message)
    }
    const seen = `message-${news.dataset.seen ?? ""}`
    for (const mark of list.querySelectorAll<HTMLElement>("[data-part=seen]"))
      mark.hidden = (mark.closest("li")?.id ?? "") > seen
    if (news.dataset.state !== list.dataset.state) this.#changed()
    this.#read()
  }

  /** Nothing that was typed is lost to what the other side did meanwhile. */
  #changed() {
    if (!this.querySelector("textarea")?.value) return location.reload()
    const notice = this.querySelector<HTMLElement>("[data-part=changed]")
    if (notice) notice.hidden = false
  }

  #read() {
    const last = this.#list?.lastElementChild
    if (document.hidden || !last || last.hasAttribute("data-own") || last.hasAttribute("data-read")) return
    last.setAttribute("data-read", "")
    const body = new URLSearchParams({ until: idOf(last) })
    fetch(this.getAttribute("reading") ?? "", { method: "POST", body }).catch(() => last.removeAttribute("data-read"))
  }

  /** The answer to what was written: an empty form, unless it could not be sent. */
  #sent() {
    if (this.querySelector("#body-error")) return
    this.querySelector<HTMLElement>("#body")?.focus()
    this.#list?.closest("[role=log]")?.scrollTo({ top: 0 })
    this.#ask()
  }

  get #list() {
    return this.querySelector<HTMLElement>("#messages")
  }
  /** The last message that is here whole: one with a file still to be scanned is asked for again. */
  get #after() {
    const last = this.#list?.querySelector("[data-waiting]")?.previousElementSibling ?? this.#list?.lastElementChild
    return last ? idOf(last) : ""
  }
}

function idOf(message: Element): string {
  return message.id.replace("message-", "")
}

customElements.define("live-thread", LiveThread)
