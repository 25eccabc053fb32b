import type { APIEvent } from "@solidjs/start/server"
import { inNoAccount } from "#db/database.ts"
import { readSession } from "#src/accounts/session.ts"
import type { Answer } from "./answer.ts"
import { webDatabase } from "./database.ts"
import { handle } from "./handle.ts"
import type { Visit, VisitorContext } from "./visit.ts"

/** A page for anybody: the transaction sees no account's rows until the handler enters one by a code, slug or token. */
export function asVisitor(decide: (context: VisitorContext) => Promise<Answer> | Answer) {
  return (event: APIEvent) =>
    handle(event, async (visit) => {
      const db = webDatabase()
      const signedIn = await signedInVisitor(visit)
      const answer = await inNoAccount(db, async (trx) => decide({ ...visit, trx, db, signedIn }))
      return { answer, signedIn }
    })
}

/** A page that reads no row at all: no transaction, and no session look-up without a cookie. */
export function asReader(decide: (visit: Visit) => Answer) {
  return (event: APIEvent) =>
    handle(event, async (visit) => ({ answer: decide(visit), signedIn: await signedInVisitor(visit) }))
}

export async function signedInVisitor(visit: Visit) {
  const header = visit.request.headers.get("cookie")
  if (!header?.includes("sys_session=")) return null
  const { signedIn, cookie } = await readSession(webDatabase(), header)
  if (cookie) visit.answer.setCookie(cookie)
  return signedIn
}
