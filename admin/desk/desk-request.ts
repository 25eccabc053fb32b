import { type Db, inAccount, type Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { NotFound } from "#src/errors.ts"
import type { Result } from "#src/result.ts"
import { casablancaJson } from "../casablanca-json.ts"
import { actorOf, type StaffAdmin } from "../staff-admin.ts"
import type { StaffRequestContext } from "../web/state.ts"
import { readDeskCase } from "./read-desk-case.ts"
import type { Refusal } from "./wire.ts"

/** Who asks, about which account's file, and when. */
export type DeskRequest = { db: Db; staff: StaffAdmin; actor: StaffActor; accountId: string; now: Date }

export function deskRequest(ctx: StaffRequestContext): DeskRequest {
  const staff = staffOf(ctx)
  const accountId = idOf(ctx, "account")
  return { db: ctx.db, staff, accountId, actor: actorOf(staff, accountId), now: new Date() }
}

export function staffOf(ctx: StaffRequestContext): StaffAdmin {
  if (!ctx.state.staff) return ctx.throw(401)
  return ctx.state.staff
}

/** An id of the address; a text that is none names nothing. */
export function idOf(ctx: StaffRequestContext, name: string): string {
  const id = parameter(ctx, name)
  if (!isUuid(id)) throw new NotFound(name)
  return id
}

export function fieldOf(ctx: StaffRequestContext): string {
  const field = parameter(ctx, "field")
  if (!/^[a-z_]{1,60}$/.test(field)) throw new NotFound("field")
  return field
}

function parameter(ctx: StaffRequestContext, name: string): string {
  const { params } = ctx as unknown as { params: Record<string, string | undefined> }
  return params[name] ?? ""
}

export function answerJson(ctx: StaffRequestContext, value: unknown) {
  ctx.type = "application/json"
  ctx.body = casablancaJson(value)
}

type Act = (trx: Trx, request: DeskRequest) => Promise<Result<unknown, Refusal>>

/** One transaction with an act in it, and the file as it stands after, whether the act was done or refused. */
export async function answerAct(ctx: StaffRequestContext, act: Act) {
  const request = deskRequest(ctx)
  const outcome = await inAccount(request.db, request.accountId, async (trx) => {
    const result = await act(trx, request)
    return { refused: result.ok ? null : result.reason, case: await readDeskCase(trx, request) }
  })
  if (outcome.refused) ctx.status = 409
  answerJson(ctx, outcome)
}
