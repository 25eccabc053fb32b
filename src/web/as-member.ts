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

/** The same for whoever sends, a merchant or an influencer. */
export function asMemberSending<Sent>(
  ability: Ability,
  prepare: (sender: Sender) => Promise<Sent>,
  decide: (context: MemberContext, sent: Sent) => Promise<Answer>,
) {
  return pageOf({ ability, kind: null, prepare }, decide)
}

/** The same for an influencer who sends pictures of its own. */
export function asInfluencerSending<Sent>(
  ability: Ability,
  prepare: (sender: Sender) => Promise<Sent>,
  decide: (context: MemberContext, sent: Sent) => Promise<Answer>,
) {
  return pageOf({ ability, kind: "influencer", prepare }, decide)
}

export function asInfluencer(ability: Ability, decide: Decide) {
  return pageOf({ ability, kind: "influencer", prepare: nothing }, decide)
}

export type PersonContext = Visit & { signedIn: SignedIn; db: Db }
type DecideForPerson = (context: PersonContext) => Promise<Answer>

/** A page of the person rather than of an account: their password, e-mail, sessions. */
export function asUser(decide: DecideForPerson) {
  return personPage(theReady, decide)
}

/** The same, before any duty is done: where duties are done, and where one takes one's data along or leaves instead. */
export function asAnyUser(decide: DecideForPerson) {
  return personPage(theSignedIn, decide)
}

function personPage(admit: (visit: Visit) => Promise<Admission>, decide: DecideForPerson) {
  return (event: APIEvent) =>
    handle(event, async (visit) => {
      const admitted = await admit(visit)
      if (admitted.answer) return admitted
      const { signedIn } = admitted
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
      const admitted = await theReady(visit)
      if (admitted.answer) return admitted
      const { signedIn } = admitted
      const account = signedIn.current
      if (!signedIn.emailConfirmed)
        return { signedIn, answer: visit.answer.redirect(paths.emailConfirmation(visit.locale)) }
      if (!account) return { signedIn, answer: visit.answer.redirect(paths.accounts(visit.locale)) }
      if (account.demandsSecondFactor && !signedIn.hasSecondFactor)
        return { signedIn, answer: visit.answer.redirect(paths.settingsOf(visit.locale, "second-factor")) }
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

type Admission = { signedIn: SignedIn; answer: null } | { signedIn: SignedIn | null; answer: Answer }

async function theReady(visit: Visit): Promise<Admission> {
  const admitted = await theSignedIn(visit)
  const duty = admitted.answer ? null : firstDuty(visit, admitted.signedIn)
  return duty ? { signedIn: admitted.signedIn, answer: duty } : admitted
}

/** What somebody has to do before anything else, if there is such a thing. */
function firstDuty(visit: Visit, { pendingTexts }: SignedIn): Answer | null {
  if (pendingTexts.length > 0) return visit.answer.redirect(paths.acceptance(visit.locale, addressOf(visit)))
  return null
}

async function theSignedIn(visit: Visit): Promise<Admission> {
  const { signedIn, cookie } = await readSession(webDatabase(), visit.request.headers.get("cookie"))
  if (cookie) visit.answer.setCookie(cookie)
  if (signedIn) return { signedIn, answer: null }
  return { signedIn: null, answer: visit.answer.redirect(paths.signIn(visit.locale, addressOf(visit))) }
}

/** Where to come back to, of a page that was asked for; an act is not done again by itself. */
function addressOf({ request, url }: Visit): string | undefined {
  return request.method === "GET" ? url.pathname + url.search : undefined
}
