import type { Trx } from "#db/database.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import type { Sample } from "./queries.ts"

type ToMerchant = "sample_requested" | "sample_withdrawn" | "sample_received" | "sample_published"
type ToInfluencer = "sample_accepted" | "sample_refused" | "sample_shipped" | "sample_expired"

const productOf = ({ nameFr, nameAr }: Sample) => ({ nameFr, nameAr })

export function tellMerchant(trx: Trx, kind: ToMerchant, sample: Sample) {
  const { id, merchantAccountId: accountId, influencerName: influencer } = sample
  const params = { influencer, product: productOf(sample) }
  return notify(trx, { kind, accountId, params, key: `${kind}:${id}`, path: (locale) => paths.sample(locale, id) })
}

export function tellInfluencer(trx: Trx, kind: ToInfluencer, sample: Sample) {
  const { id, influencerAccountId: accountId, merchantName: merchant } = sample
  const params = { merchant, product: productOf(sample) }
  return notify(trx, { kind, accountId, params, key: `${kind}:${id}`, path: (locale) => paths.sample(locale, id) })
}

/** Three days before the promised day, on it, and once it is over. */
export function remind(trx: Trx, sample: Sample, reminder: { kind: "sample_due" | "sample_overdue"; day: string }) {
  const { id, influencerAccountId: accountId, merchantName: merchant, publishBy } = sample
  const params = { merchant, product: productOf(sample), day: { day: publishBy ?? reminder.day } }
  const key = `${reminder.kind}:${id}:${reminder.day}`
  return notify(trx, { kind: reminder.kind, accountId, params, key, path: (locale) => paths.sample(locale, id) })
}
