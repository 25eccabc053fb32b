import { stoppedHalfway } from "./remembered-uploads.ts"
import { Refused, sendResumably } from "./resumable-upload.ts"

/**
 * <paper-upload endpoint item kind max-bytes words> around a form with file fields: sends what is chosen in pieces,
 * shows how far it is, goes on after a cut line, then sends the form with the uploads' ids. Without it the form sends the files.
 */
class PaperUpload extends HTMLElement {
  #stop: AbortController | null = null

  connectedCallback() {
    this.#submit.hidden = true
    for (const input of this.#inputs) input.addEventListener("change", () => this.#start([...(input.files ?? [])]))
    this.querySelector("[data-part=cancel]")?.addEventListener("click", () => this.#stop?.abort())
    const halfway = stoppedHalfway(this.#about)
    if (halfway) this.#say("resume", halfway)
  }

  disconnectedCallback() {
    this.#stop?.abort()
  }

  async #start(files: File[]) {
    if (files.length === 0 || this.#stop) return
    if (files.some((file) => file.size > Number(this.getAttribute("max-bytes")))) return this.#end("too-large")
    this.#stop = new AbortController()
    this.#show(true)
    try {
      const addresses: string[] = []
      for (const file of files) addresses.push(await this.#send(file, this.#stop.signal))
      this.#attach(addresses)
    } catch (error) {
      if (this.#stop.signal.aborted) this.#end("cancelled")
      else this.#end(error instanceof Refused && error.status === 401 ? "signed-out" : "failed")
    }
  }

  #send(file: File, signal: AbortSignal): Promise<string> {
    const sent = (bytes: number) => {
      const bar = this.querySelector("progress")
      if (bar) bar.value = Math.round((bytes / file.size) * 100)
      this.#say("progress", { name: file.name })
    }
    const endpoint = this.getAttribute("endpoint") ?? ""
    return sendResumably({ endpoint, file, about: this.#about, signal, sent, waiting: () => this.#say("waiting") })
  }

  #attach(addresses: string[]) {
    for (const address of addresses) {
      const id = Object.assign(document.createElement("input"), { type: "hidden", name: "upload" })
      id.value = address.split("/").at(-1) ?? ""
      this.#form.append(id)
    }
    for (const input of this.#inputs) input.value = ""
    this.#say("done")
    this.#form.requestSubmit()
  }

  /** Stops with a word that says why; what could not be sent in pieces may still be sent with the form. */
  #end(why: "too-large" | "failed" | "signed-out" | "cancelled") {
    this.#stop = null
    this.#show(false)
    this.#submit.hidden = why !== "failed"
    if (why !== "failed") for (const input of this.#inputs) input.value = ""
    this.#say(why)
  }

  #show(isSending: boolean) {
    const sending = this.querySelector<HTMLElement>("[data-part=sending]")
    if (sending) sending.hidden = !isSending
    for (const input of this.#inputs) input.disabled = isSending
  }

  #say(word: string, parameters: { name?: string; percent?: number } = {}) {
    const status = this.querySelector<HTMLElement>("[data-part=status]")
    const text = (this.getAttribute(`word-${word}`) ?? "")
      .replace("{name}", `\u2068${parameters.name}\u2069`)
      .replace("{percent}", String(parameters.percent))
    // Said once: a reader of the screen is not told every piece.
    if (status && status.textContent !== text) status.textContent = text
  }

  get #about() {
    return { item: this.getAttribute("item") ?? "", kind: this.getAttribute("kind") ?? "" }
  }
  get #form(): HTMLFormElement {
    return this.querySelector("form") as HTMLFormElement
  }
  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("input[type=file]")]
  }
  get #submit(): HTMLButtonElement {
    return this.querySelector("button[type=submit]") as HTMLButtonElement
  }
}

customElements.define("paper-upload", PaperUpload)
