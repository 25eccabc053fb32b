import type { JSX } from "solid-js"
import type { I18n, Key } from "#src/i18n/i18n.ts"

export type Flash = { tone: "success" | "problem"; key: Key; parameters?: Record<string, string | number> }

type Headers = Record<string, string>
/** What a page shows of itself where its link is shared and where it is searched. */
export type Sharing = {
  description: string
  /** A path of ours. */
  picture: string | null
  /** The one address of what it shows, where that is not the path that was asked. */
  path?: string
  /** schema.org's description of it. */
  facts?: object[]
  /** One of many views of the same: not for the lists of search engines. */
  isUnlisted?: boolean
}

/** What a handler decided; it is rendered and sent after the transaction has committed. */
export type Answer =
  | {
      kind: "page"
      status: number
      title: string
      view: () => JSX.Element
      light: boolean
      bare: boolean
      headers?: Headers
      sharing?: Sharing
    }
  | { kind: "fragment"; status: number; view: () => JSX.Element; headers?: Headers }
  | { kind: "redirect"; to: string; flash?: Flash }
  | { kind: "raw"; status: number; type: string; body: string; headers?: Headers }
  | { kind: "response"; response: Response }

type PageOptions = { status?: number; light?: boolean; bare?: boolean; headers?: Headers; sharing?: Sharing }

/** The ways to answer one request, given whether htmx asked for a piece of the page. */
export function answersFor(i: I18n, partial: boolean) {
  const cookies: string[] = []
  return {
    i,
    partial,
    cookies,
    setCookie: (cookie: string) => void cookies.push(cookie),
    page,
    fragment,
    redirect,
    /** The fragment for htmx, the redirect for a plain form. */
    with: (view: () => JSX.Element, to: string, flash?: Flash) => (partial ? fragment(view) : redirect(to, flash)),
    /** The page again with what was typed and the errors: 422. */
    invalid: (title: string, view: () => JSX.Element, options: { light?: boolean } = {}) =>
      page(title, view, { status: 422, ...options }),
    /** A refusal that the user can put right: said on the page they came from. */
    refused: (key: Key, to: string, parameters?: Flash["parameters"]) =>
      redirect(to, flash("problem", key, parameters)),
    done: (key: Key, to: string, parameters?: Flash["parameters"]) => redirect(to, flash("success", key, parameters)),
    raw,
    response: (response: Response): Answer => ({ kind: "response", response }),
  }
}

/** A whole page. `light` pages carry no script at all: the shopper's. `bare` ones no menu nor font of ours: somebody's own. */
function page(title: string, view: () => JSX.Element, options: PageOptions = {}): Answer {
  return { kind: "page", status: 200, light: false, bare: false, ...options, title, view }
}

/** A piece of a page, for a targeted htmx request. */
function fragment(view: () => JSX.Element, status = 200, headers: Headers = {}): Answer {
  return { kind: "fragment", status, view, headers }
}

/** 303 after a form; HX-Redirect after a targeted htmx request. */
function redirect(to: string, flash?: Flash): Answer {
  return { kind: "redirect", to, ...(flash && { flash }) }
}

function raw(type: string, body: string, headers?: Record<string, string>): Answer {
  return { kind: "raw", status: 200, type, body, ...(headers && { headers }) }
}

function flash(tone: Flash["tone"], key: Key, parameters: Flash["parameters"]): Flash {
  return { tone, key, ...(parameters && { parameters }) }
}

export type Answers = ReturnType<typeof answersFor>
