import type { APIEvent } from "@solidjs/start/server"
import type { SignedIn } from "#src/accounts/session.ts"
import { Forbidden, Gone, NotFound, TooMany, Unreadable } from "#src/errors.ts"
import { isLocale } from "#src/i18n/i18n.ts"
import { log } from "#src/log.ts"
import type { Answer } from "./answer.ts"
import { answersFor } from "./answer.ts"
import { errorPage } from "./error-page.tsx"
import { requestOf } from "./request-log.ts"
import { retriedOnce } from "./retried-once.ts"
import { readerOf, send } from "./send.tsx"
import { isPartial, languageOf, readVisit, type Visit } from "./visit.ts"

type Outcome = { answer: Answer; signedIn: SignedIn | null }

/** Reads the request, lets `decide` answer it, sends the answer; the only `try` of the web layer. */
export async function handle(event: APIEvent, decide: (visit: Visit) => Promise<Outcome>): Promise<string | Response> {
  try {
    if (event.params.locale !== undefined && !isLocale(event.params.locale)) throw new NotFound("no such language")
    const visit = await readVisit(event)
    await using _form = visit.form
    const { answer, signedIn } = await retriedOnce(() => decide(visit))
    return send(event, readerOf(visit.answer, signedIn), answer)
  } catch (error) {
    return sendError(event, error)
  }
}

function sendError(event: APIEvent, error: unknown) {
  const status = statusOf(error)
  if (status >= 500) log.error({ err: error, requestId: requestOf(event.request).id }, "request failed")
  if (error instanceof TooMany) event.response.headers.set("retry-after", String(error.retryAfterSeconds))
  const answers = answersFor(languageOf(event), isPartial(event.request))
  return send(event, readerOf(answers, null), errorPage(answers, status, requestOf(event.request).id))
}

export function statusOf(error: unknown): number {
  if (error instanceof NotFound) return 404
  if (error instanceof Forbidden) return 403
  if (error instanceof Gone) return 410
  if (error instanceof TooMany) return 429
  if (error instanceof Unreadable) return error.status
  return isDatabaseAway(error) ? 503 : 500
}

/** Postgres refuses or drops connections: it is away, and the request may be tried again later. */
function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return (
    // What a cut connection is told as depends on which came first: Postgres's word, its end, or our next write.
    /^(57P0|08|ECONNREFUSED$|ECONNRESET$|EPIPE$)/.test(code ?? "") ||
    /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/.test(
      message ?? "",
    )
  )
}
