import type { APIEvent } from "@solidjs/start/server"
import { type Db, inAccount } from "#db/database.ts"
import { type Ability, can } from "#src/accounts/abilities.ts"
import { readSession, type SignedIn } from "#src/accounts/session.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { paths } from "#src/paths.ts"
import type { Answer } from "./answer.ts"
import { webDatabase } from "./database.ts"
import { handle } from "./handle.ts"
import { noteAccount } from "./request-log.ts"
import type { MemberContext, Visit } from "./visit.ts"

/** A visit before its transaction begins. */
export type Sender = Visit & { db: Db; accountId: string }
type Decide = (context: MemberContext) => Promise<Answer> | Answer

/** A page of the signed-in member's current account, whatever its kind; one transaction, with that account's rows. */
export function asMember(ability: Ability, decide: Decide) {
  return pageOf({ ability, kind: null, prepare: nothing }, decide)
}

/** The same for a merchant's accounts only: to an influencer the address does not exist. */
export function asMerchant(ability: Ability, decide: Decide) {
  return pageOf({ ability, kind: "merchant", prepare: nothing }, decide)
}

/** The same for a merchant who sends files: what is slow about them is done before the transaction begins. */
export function asMerchantSending<Sent>(
  ability: Ability,
  prepare: (sender: Sender) => Promise<Sent>,
  decide: (context: MemberContext, sent: Sent) => Promise<Answer>,
) {
  return pageOf({ ability, kind: "merchant", prepare }, decide)
}

export function asInfluencer(ability: Ability, decide: Decide) {
  return pageOf({ ability, kind: "influencer", prepare: nothing }, decide)
}

/** A page of the person rather than of an account: their password, e-mail, sessions. */
export function asUser(
  decide: (context: Visit & { signedIn: SignedIn; db: ReturnType<typeof webDatabase> }) => Promise<Answer>,
) {
  return (event: APIEvent) =>
    handle(event, async (visit) => {
      const { signedIn, answer } = await theSignedIn(visit)
      if (!signedIn) return { signedIn, answer }
      return { signedIn, answer: await decide({ ...visit, signedIn, db: webDatabase() }) }
    })
}

type PageOf<Sent> = {
  ability: Ability
  kind: "merchant" | "influencer" | null
  prepare: (sender: Sender) => Promise<Sent>
}

type DecideOn<Sent> = (context: MemberContext, sent: Sent) => Promise<Answer> | Answer

async function nothing() {}

function pageOf<Sent>({ ability, kind, prepare }: PageOf<Sent>, decide: DecideOn<Sent>) {
  return (event: APIEvent) =>
    handle(event, async (visit) => {
      const { signedIn, answer } = await theSignedIn(visit)
      if (!signedIn) return { signedIn, answer }
      const account = signedIn.current
      if (!signedIn.emailConfirmed)
        return { signedIn, answer: visit.answer.redirect(paths.emailConfirmation(visit.locale)) }
      if (!account) return { signedIn, answer: visit.answer.redirect(paths.accounts(visit.locale)) }
      if (kind && account.kind !== kind) throw new NotFound(`a page of ${kind} accounts`)
      if (!can(account.role, ability)) throw new Forbidden(ability)

      noteAccount(account.accountId)
      const db = webDatabase()
      const sent = await prepare({ ...visit, db, accountId: account.accountId })
      const actor = {
        kind: "member",
        accountId: account.accountId,
        userId: signedIn.userId,
        role: account.role,
      } as const
      const decided = await inAccount(db, account.accountId, async (trx) =>
        decide({ ...visit, trx, db, actor, signedIn, account }, sent),
      )
      return { signedIn, answer: decided }
    })
}

async function theSignedIn(
  visit: Visit,
): Promise<{ signedIn: SignedIn; answer: null } | { signedIn: null; answer: Answer }> {
  const { signedIn, cookie } = await readSession(webDatabase(), visit.request.headers.get("cookie"))
  if (cookie) visit.answer.setCookie(cookie)
  if (signedIn) return { signedIn, answer: null }
  const next = visit.request.method === "GET" ? visit.url.pathname + visit.url.search : undefined
  return { signedIn: null, answer: visit.answer.redirect(paths.signIn(visit.locale, next)) }
}
