import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { assignPromoCode } from "#src/links/assign-promo-code.ts"
import { ok, type Result, refused } from "#src/result.ts"
import {
  type Application,
  approveAtOnce,
  findApplicationTarget,
  insertApplication,
  renewApplication,
} from "./application-queries.ts"
import { mayApply } from "./enrollment.ts"
import { findMine, lockMine } from "./queries.ts"
import { tellApplication, tellDecision } from "./tell-enrollment.ts"

type Asked = { slug: string; message: string | null; termsVersion: number }
type Refusal = "program_closed" | "suspended" | "terms_changed" | "already_applied"
type Applied = { id: string; status: "pending" | "approved" }

/** Asks for a place in a program, under the terms that were read; a program may approve at once. */
export async function applyToProgram(
  trx: Trx,
  actor: Actor,
  asked: Asked,
  now: Date,
): Promise<Result<Applied, Refusal>> {
  const program = await findApplicationTarget(trx, actor.accountId, asked.slug)
  if (program.closedAt || program.merchantStopped) return refused("program_closed")
  if (program.applicantSuspended) return refused("suspended")
  if (program.termsVersion !== asked.termsVersion) return refused("terms_changed")

  const { merchantAccountId } = program
  const application = {
    merchantAccountId,
    programId: program.id,
    message: asked.message,
    termsVersion: asked.termsVersion,
    now,
  }
  const id = await takePlace(trx, actor, application)
  if (!id) return refused("already_applied")

  await recordAct(trx, actor, "apply_to_program", id, { termsVersion: asked.termsVersion })
  if (program.approval !== "automatic") {
    await tellApplication(trx, merchantAccountId, id, now)
    await enqueue(trx, "send-application-received", { accountId: merchantAccountId, enrollmentId: id })
    return ok({ id, status: "pending" })
  }
  await approveAtOnce(trx, actor.accountId, id, now)
  await assignPromoCode(trx, actor, id)
  await tellDecision(trx, merchantAccountId, id)
  await enqueue(trx, "send-enrollment-decision", { accountId: merchantAccountId, enrollmentId: id })
  return ok({ id, status: "approved" })
}

async function takePlace(trx: Trx, actor: Actor, application: Application): Promise<string | null> {
  const inserted = await insertApplication(trx, actor.accountId, application)
  if (inserted) return inserted.id

  const mine = await findMine(trx, actor.accountId, application.programId)
  if (!mine) return null
  const { status } = await lockMine(trx, actor.accountId, mine.id)
  if (!mayApply(status)) return null

  await renewApplication(trx, actor.accountId, mine.id, application)
  return mine.id
}
