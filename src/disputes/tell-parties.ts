import type { Trx } from "#db/database.ts"
import { inCents } from "#src/notifications/notification-params.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { readNames } from "./queries.ts"

type Parties = { id: string; merchantAccountId: string; influencerAccountId: string }

export async function tellMerchant(
  trx: Trx,
  dispute: Parties,
  ...[kind, due]: ["dispute_opened", { day: { day: string } }] | ["dispute_withdrawn"]
) {
  const { influencer } = await readNames(trx, dispute)
  const told = { accountId: dispute.merchantAccountId, ...about(dispute, kind) }
  if (due) await notify(trx, { ...told, kind: "dispute_opened", params: { influencer, ...due } })
  else await notify(trx, { ...told, kind: "dispute_withdrawn", params: { influencer } })
}

export async function tellInfluencer(trx: Trx, dispute: Parties) {
  const { merchant } = await readNames(trx, dispute)
  const kind = "dispute_answered" as const
  const accountId = dispute.influencerAccountId
  await notify(trx, { accountId, kind, ...about(dispute, kind), params: { merchant } })
}

/** Each side is told of the other by name. */
export async function tellBoth(trx: Trx, dispute: Parties, outcome: "escalated" | "dismissed" | { cents: bigint }) {
  const names = await readNames(trx, dispute)
  const sides = [
    { accountId: dispute.merchantAccountId, name: names.influencer },
    { accountId: dispute.influencerAccountId, name: names.merchant },
  ]
  for (const { accountId, name } of sides) {
    if (typeof outcome === "object") {
      const kind = "dispute_accepted" as const
      const params = { name, amount: inCents(outcome.cents) }
      await notify(trx, { accountId, kind, ...about(dispute, kind), params })
    } else {
      const kind = `dispute_${outcome}` as const
      await notify(trx, { accountId, kind, ...about(dispute, kind), params: { name } })
    }
  }
}

function about({ id }: Parties, kind: string) {
  return { key: `dispute:${id}:${kind}`, path: (locale: "fr" | "ar") => paths.dispute(locale, id) }
}
