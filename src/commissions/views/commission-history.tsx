import { For } from "solid-js"
import type { Entry, ExplainedCommission } from "#src/commissions/reading-queries.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { CommissionAccount } from "#src/ledger/postings.ts"
import { Money, When } from "#src/ui/values.tsx"

const told = ["pending", "released", "in_payout", "reversal", "paid"] as const
type Told = Exclude<CommissionAccount, "commission">

/** Each act of the ledger on this commission: what happened, and what it moved. */
export function CommissionHistory(props: { commission: ExplainedCommission }) {
  const { t } = useI18n()
  return (
    <ol class="stack gap-3">
      <For each={acts(props.commission.entries)}>
        {(entries) => (
          <li class="border-s-2 border-brand-200 ps-3">
            <p class="font-semibold">{t(`commissions.cause.${entries.cause}`)}</p>
            <p class="hint">
              <When at={entries.at} />
            </p>
            <ul>
              <For each={entries.moves}>
                {({ account, amountCents }) => (
                  <li class="flex flex-wrap gap-2">
                    <span>{t(`commissions.ledger.${account}`)}</span> <Money cents={amountCents} />
                  </li>
                )}
              </For>
            </ul>
          </li>
        )}
      </For>
    </ol>
  )
}

type Act = { at: Date; cause: Entry["cause"]; moves: { account: Told; amountCents: bigint }[] }

function acts(entries: Entry[]): Act[] {
  const byMoment = new Map<string, Act>()
  for (const entry of entries) {
    const key = `${entry.postedAt.toISOString()} ${entry.cause}`
    const act = byMoment.get(key) ?? { at: entry.postedAt, cause: entry.cause, moves: [] }
    const account = told.find((name) => name === entry.account)
    if (account) act.moves.push({ account, amountCents: entry.amountCents })
    byMoment.set(key, act)
  }
  return [...byMoment.values()]
}
