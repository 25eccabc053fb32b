import type { JSX } from "solid-js"
import type { I18n, Key } from "#src/i18n/i18n.ts"

export type Flash = { tone: "success" | "problem"; key: Key; parameters?: Record<string, string | number> }

type Headers = Record<string, string>
/** What a page shows of itself where its link is shared. */
export type Sharing = { description: string; picture: string | null }

/** What a handler decided; it is rendered and sent after the transaction has committed. */
export type Answer =
  | {
      kind: "page"
      status: number
      title: string
      view: () => JSX.Element
      light: boolean
      headers?: Headers
      sharing?: Sharing
    }
  | { kind: "fragment"; status: number; view: () => JSX.Element }
  | { kind: "redirect"; to: string; flash?: Flash }
  | { kind: "raw"; status: number; type: string; body: string; headers?: Headers }
  | { kind: "response"; response: Response }

export type Answered = { answer: Answer; cookies: string[] }

type PageOptions = { status?: number; light?: boolean; headers?: Headers; sharing?: Sharing }

/** The ways to answer one request, given whether htmx asked for a piece of the page. */
export function answersFor(i: I18n, partial: boolean) {
  const cookies: string[] = []
  const page = (title: string, view: () => JSX.Element, options: PageOptions = {}): Answer => ({
    kind: "page",
    status: options.status ?? 200,
    title,
    view,
    light: options.light ?? false,
    ...(options.headers && { headers: options.headers }),
    ...(options.sharing && { sharing: options.sharing }),
  })
  const fragment = (view: () => JSX.Element, status = 200): Answer => ({ kind: "fragment", status, view })
  const redirect = (to: string, flash?: Flash): Answer => ({ kind: "redirect", to, ...(flash && { flash }) })

  return {
    i,
    partial,
    cookies,
    /** A whole page. `light` pages carry no script at all: the shopper's. */
    page,
    /** A piece of a page, for a targeted htmx request. */
    fragment,
    /** 303 after a form; HX-Redirect after a targeted htmx request. */
    redirect,
    /** The fragment for htmx, the redirect for a plain form. */
    with: (view: () => JSX.Element, to: string, flash?: Flash) => (partial ? fragment(view) : redirect(to, flash)),
    /** The page again, or its piece, with what was typed and the errors: 422. */
    invalid: (title: string, view: () => JSX.Element, options: { light?: boolean } = {}) =>
      page(title, view, { status: 422, ...options }),
    /** A refusal that the user can put right: said on the page they came from. */
    refused: (key: Key, to: string, parameters?: Flash["parameters"]): Answer =>
      redirect(to, { tone: "problem", key, ...(parameters && { parameters }) }),
    done: (key: Key, to: string, parameters?: Flash["parameters"]): Answer =>
      redirect(to, { tone: "success", key, ...(parameters && { parameters }) }),
    raw: (type: string, body: string, headers?: Headers): Answer => ({
      kind: "raw",
      status: 200,
      type,
      body,
      ...(headers && { headers }),
    }),
    response: (response: Response): Answer => ({ kind: "response", response }),
    setCookie: (cookie: string) => void cookies.push(cookie),
  }
}

export type Answers = ReturnType<typeof answersFor>
