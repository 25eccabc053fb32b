import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { requirePayerAccount } from "#src/payouts/require-payer.ts"
import type { PayerClass } from "#src/withholding/withholding.ts"
import { insertPayerProfile, listPaidSince } from "./queries.ts"

export type PayerDeclaration = { class: PayerClass; turnoverCents: bigint | null; validFrom: string }

/** What a payer says it is, from a day on; what it withheld since then is looked over again. */
export async function declarePayerProfile(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  declaration: PayerDeclaration,
) {
  requirePayerAccount(actor)
  const { accountId, userId } = actor
  await insertPayerProfile(trx, accountId, { ...declaration, recordedBy: userId })
  for (const influencerId of await listPaidSince(trx, accountId, declaration.validFrom))
    await enqueue(trx, "correct-withholding", { accountId, influencerId })
  await recordAct(trx, actor, "declare_payer_profile", accountId, {
    class: declaration.class,
    validFrom: declaration.validFrom,
  })
}
