import type { APIEvent } from "@solidjs/start/server"
import type { Db, Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import type { Membership, SignedIn } from "#src/accounts/session.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { NotFound } from "#src/errors.ts"
import { type Form, readForm } from "#src/forms/form.ts"
import { type I18n, i18n, isLocale, type Locale } from "#src/i18n/i18n.ts"
import { type Answers, answersFor } from "./answer.ts"

/** One request, read: its address, its form, its language, and the ways to answer it. */
export type Visit = {
  request: Request
  url: URL
  i: I18n
  locale: Locale
  form: Form
  answer: Answers
  now: Date
  /** A segment of the path. */
  param: (name: string) => string
  /** A uuid of the path; anything else is a miss. */
  id: (name: string) => string
  /** A parameter of the address, "" when absent. */
  query: (name: string) => string
}

export type VisitorContext = Visit & { trx: Trx; db: Db; signedIn: SignedIn | null }
export type MemberContext = Visit & {
  trx: Trx
  db: Db
  actor: Actor & { kind: "member" }
  signedIn: SignedIn
  account: Membership
}

const noForm = { text: () => "", all: () => [], has: () => false, fields: () => ({}), files: [] }
const emptyForm: Form = { ...noForm, [Symbol.asyncDispose]: async () => {} }

/** htmx asked for a piece of the page; a boosted link or a history restore asks for "full". */
export function isPartial(request: Request): boolean {
  return request.headers.get("hx-request-type") === "partial"
}

export function languageOf(event: APIEvent): I18n {
  const { locale } = event.params
  return i18n(isLocale(locale) ? locale : preferredLocale(event.request))
}

export function preferredLocale(request: Request): Locale {
  return localeAsked(request.headers.get("cookie") ?? "", request.headers.get("accept-language") ?? "")
}

/** By cookie, then Accept-Language, then French. */
export function localeAsked(cookie = "", acceptLanguage = ""): Locale {
  const chosen = /(?:^|;\s*)sys_locale=(fr|ar)\b/.exec(cookie)?.[1]
  if (isLocale(chosen)) return chosen
  const asked = acceptLanguage.toLowerCase().split(",")
  return asked.map((language) => language.trim().slice(0, 2)).find(isLocale) ?? "fr"
}

/** Reads the body before any transaction begins. */
export async function readVisit(event: APIEvent): Promise<Visit> {
  const { request } = event
  const i = languageOf(event)
  const url = new URL(request.url)
  const param = (name: string) => {
    const value = event.params[name]
    if (value === undefined) throw new NotFound(`no ${name} in ${url.pathname}`)
    return value
  }
  return {
    request,
    url,
    i,
    locale: i.locale,
    form: request.method === "POST" ? await readForm(request) : emptyForm,
    answer: answersFor(i, isPartial(request)),
    now: new Date(),
    param,
    id: (name) => {
      const value = param(name).toLowerCase()
      if (!isUuid(value)) throw new NotFound(`${name} is not an id`)
      return value
    },
    query: (name) => (url.searchParams.get(name) ?? "").replaceAll("\u0000", ""),
  }
}
