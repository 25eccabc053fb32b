import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { requirePayerAccount } from "#src/payouts/require-payer.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockStatement, updateReading } from "./queries.ts"
import { isReadable, type Reading } from "./reading.ts"

/** A person says which column is which; remembered for the next table with the same head. */
export async function correctReading(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  id: string,
  reading: Reading,
): Promise<Result<null, "already_applied" | "columns_missing">> {
  requirePayerAccount(actor)
  const { appliedAt } = await lockStatement(trx, actor.accountId, id)
  if (appliedAt) return refused("already_applied")
  await updateReading(trx, actor.accountId, id, reading)
  return isReadable(reading) ? ok(null) : refused("columns_missing")
}
