import type { Trx } from "#db/database.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findSetUpSecret } from "./begin-set-up.ts"
import { sealSecret, stepOf } from "./one-time-code.ts"
import { changeSecondFactor, deleteSetup, findSecondFactor, insertSecondFactor } from "./queries.ts"
import { renewRecoveryCodes } from "./renew-recovery-codes.ts"
import { tellSecondFactor } from "./tell-second-factor.ts"

type Confirmed = Result<{ recoveryCodes: string[] }, "wrong_code" | "already_on">

/** Switches the second factor on for somebody who has none; the codes that come back are shown this once. */
export async function confirmSetUp(trx: Trx, userId: string, typed: string, now: Date): Promise<Confirmed> {
  if (await findSecondFactor(trx, userId)) return refused("already_on")
  const factor = await provenFactor(trx, userId, typed, now)
  if (!factor) return refused("wrong_code")
  if (!(await insertSecondFactor(trx, factor))) return refused("already_on")

  return ok({ recoveryCodes: await announced(trx, userId, "switched_on", now) })
}

/** Puts another application in the place of the one in use. Ask a fresh second factor before (`hasFreshSecondFactor`). */
export async function confirmReplacement(
  trx: Trx,
  userId: string,
  typed: string,
  now: Date,
): Promise<Result<{ recoveryCodes: string[] }, "wrong_code">> {
  const factor = await provenFactor(trx, userId, typed, now)
  if (!factor) return refused("wrong_code")

  await changeSecondFactor(trx, factor)
  return ok({ recoveryCodes: await announced(trx, userId, "replaced", now) })
}

async function provenFactor(trx: Trx, userId: string, typed: string, now: Date) {
  const secret = await findSetUpSecret(trx, userId, now)
  const lastStep = secret && stepOf(secret, typed, now)
  if (secret === null || !lastStep) return null
  return { userId, secretSealed: sealSecret(userId, secret), lastStep, confirmedAt: now }
}

async function announced(trx: Trx, userId: string, change: "switched_on" | "replaced", now: Date) {
  await deleteSetup(trx, userId)
  await tellSecondFactor(trx, userId, change)
  return renewRecoveryCodes(trx, userId, now)
}
