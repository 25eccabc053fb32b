import type { APIEvent } from "@solidjs/start/server"
import type { JSX } from "solid-js"
import { renderToString } from "solid-js/web"
import type { SignedIn } from "#src/accounts/session.ts"
import { type I18n, I18nContext } from "#src/i18n/i18n.ts"
import { Document } from "#src/ui/document.tsx"
import type { Answer, Answers } from "./answer.ts"
import { flashCookie, readFlash, spentFlashCookie } from "./flash.ts"
import { localeCookie } from "./locale-cookie.ts"

export type Reader = { i: I18n; signedIn: SignedIn | null; partial: boolean; cookies: string[] }

export function readerOf(answers: Answers, signedIn: SignedIn | null): Reader {
  return { i: answers.i, signedIn, partial: answers.partial, cookies: answers.cookies }
}

// Strings only, and headers on event.response: h3 drops the headers of a `new Response()` with an error status.
export function send(event: APIEvent, reader: Reader, answer: Answer): string | Response {
  const { headers } = event.response
  for (const cookie of reader.cookies) headers.append("set-cookie", cookie)
  if (answer.kind === "response") return withCookies(answer.response, reader.cookies)
  headers.set("cache-control", "private, no-store")
  if (answer.kind === "redirect") return redirect(event, reader, answer)
  event.response.status = answer.status
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers.set(name, value)
  if (answer.kind === "raw") {
    headers.set("content-type", answer.type)
    return answer.body
  }
  headers.set("content-type", "text/html; charset=utf-8")
  headers.append("vary", "HX-Request-Type, Cookie")
  return answer.kind === "page" ? page(event, reader, answer) : renderPiece(reader.i, answer.view)
}

/** A piece of a page, as htmx and live pages take it. */
export function renderPiece(i: I18n, view: () => JSX.Element): string {
  return renderToString(() => <I18nContext.Provider value={i}>{view()}</I18nContext.Provider>)
}

function redirect(event: APIEvent, reader: Reader, answer: Answer & { kind: "redirect" }) {
  const { headers } = event.response
  if (answer.flash) headers.append("set-cookie", flashCookie(answer.flash))
  event.response.status = reader.partial ? 200 : 303
  headers.set(reader.partial ? "hx-redirect" : "location", answer.to)
  return ""
}

function page(event: APIEvent, reader: Reader, answer: Answer & { kind: "page" }) {
  const flash = readFlash(event.request.headers.get("cookie"), reader.i)
  if (flash) event.response.headers.append("set-cookie", spentFlashCookie)
  const locale = localeCookie(event.request, reader.i.locale)
  if (locale) event.response.headers.append("set-cookie", locale)
  const html = renderToString(() => (
    <I18nContext.Provider value={reader.i}>
      <Document
        title={answer.title}
        url={new URL(event.request.url)}
        signedIn={reader.signedIn}
        flash={flash}
        light={answer.light}
        bare={answer.bare}
        sharing={answer.sharing ?? null}
      >
        {answer.view()}
      </Document>
    </I18nContext.Provider>
  ))
  return `<!DOCTYPE html>${html}`
}

function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append("set-cookie", cookie)
  // What says nothing of it is somebody's.
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "private, no-store")
  return response
}
