import type { Trx } from "#db/database.ts"
import { platformAccountId, type StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { requirePayerAccount } from "#src/payouts/require-payer.ts"
import { ok, type Result, refused } from "#src/result.ts"
import type { PlatformIdentity } from "./identity-form.ts"
import { findIdentity, writeIdentity } from "./queries.ts"

/** Who the platform is on papers from now on; what was issued keeps what it said. */
export async function describePlatform(
  trx: Trx,
  actor: StaffActor,
  identity: PlatformIdentity,
  now: Date,
): Promise<Result<null, "unchanged">> {
  requirePayerAccount(actor)
  const before = await findIdentity(trx)
  const names = Object.keys(identity) as (keyof PlatformIdentity)[]
  const changed = names.filter((name) => (before?.[name] ?? null) !== identity[name])
  if (changed.length === 0) return refused("unchanged")
  await writeIdentity(trx, { ...identity, updatedAt: now })
  await recordAct(trx, actor, "describe_platform", platformAccountId, { changed: changed.join(" ") })
  return ok(null)
}
