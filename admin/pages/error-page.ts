import { type Language, say } from "../words.ts"
import { frame } from "./frame.ts"
import { html } from "./html.ts"

const known = [400, 403, 404, 429]

export function errorPage({ language, requestId }: { language: Language; requestId: string }, status: number): string {
  const key = known.includes(status) ? String(status) : "500"
  const content = html`<p>${say(language, `errors.${key}.text`)}</p>
${status >= 500 && html`<p class="hint">${say(language, "errors.reference", { id: requestId })}</p>`}
<p><a href="/admin">${say(language, "errors.back")}</a></p>`
  return frame(language, say(language, `errors.${key}.title`), content)
}
