import { inAccount, inNoAccount, type Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import type { StaffAbility } from "#src/staff/staff-roles.ts"
import { retriedOnce } from "#src/web/retried-once.ts"
import { casablancaJson } from "../casablanca-json.ts"
import { actorOf, adminCan, type StaffAdmin } from "../staff-admin.ts"
import { readJson } from "./read-body.ts"
import type { StaffMiddleware, StaffRequestContext } from "./state.ts"

/** What a route of the back-office's own works with; whoever reaches it is signed in and has the ability it names. */
export type StaffRequest = {
  staff: StaffAdmin
  now: Date
  /** An id from the address; one that is none is not found. */
  id: (name: string) => string
  query: (name: string) => string
  /** The JSON that was sent. */
  body: () => Promise<unknown>
  /** One transaction for this account, and the actor of what is done in it. */
  inAccount: <Done>(accountId: string, work: (trx: Trx, actor: StaffActor) => Promise<Done>) => Promise<Done>
  /** One transaction that reads over all accounts. */
  inAllAccounts: <Found>(work: (trx: Trx) => Promise<Found>) => Promise<Found>
  ctx: StaffRequestContext
}

/** A route that answers what its handler returns, as JSON; nothing when the handler has answered by itself. */
export function staffRoute(
  ability: StaffAbility,
  handle: (request: StaffRequest) => Promise<unknown>,
): StaffMiddleware {
  return async (ctx) => {
    const { staff } = ctx.state
    if (!staff || !adminCan(staff, ability)) throw new Forbidden(`staff without ${ability}`)
    const answer = await handle(staffRequest(ctx, staff))
    if (answer === undefined) return
    ctx.type = "json"
    ctx.body = casablancaJson(answer)
  }
}

function staffRequest(ctx: StaffRequestContext, staff: StaffAdmin): StaffRequest {
  const parameters = (ctx as unknown as { params: Record<string, string> }).params
  return {
    staff,
    now: new Date(),
    id(name) {
      const id = parameters[name] ?? ""
      if (!isUuid(id)) throw new NotFound(`no ${name}`)
      return id
    },
    query: (name) => String(ctx.query[name] ?? ""),
    body: () => readJson(ctx),
    inAccount: (accountId, work) =>
      retriedOnce(() => inAccount(ctx.db, accountId, (trx) => work(trx, actorOf(staff, accountId)))),
    inAllAccounts: (work) => inNoAccount(ctx.db, work),
    ctx,
  }
}
