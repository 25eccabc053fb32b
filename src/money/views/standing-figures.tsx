import { For } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import { Money } from "#src/ui/values.tsx"

export type Figures = {
  pendingCents: bigint
  heldCents: bigint
  dueCents: bigint
  inPayoutCents: bigint
  paidCents: bigint
}

/** Where the money stands, from the order that waits to the bank that has paid. */
export function StandingFigures(props: { figures: Figures }) {
  const t = useT()
  const { pendingCents, heldCents, dueCents, inPayoutCents, paidCents } = props.figures
  const figures = [
    { key: "pending", cents: pendingCents },
    ...(heldCents === 0n ? [] : [{ key: "held", cents: heldCents } as const]),
    { key: "due", cents: dueCents },
    { key: "in_payout", cents: inPayoutCents },
    { key: "paid", cents: paidCents },
  ] as const
  return (
    <dl class="grid gap-3 grid-cols-2 lg:grid-cols-4">
      <For each={figures}>
        {({ key, cents }) => (
          <div>
            <dt class="hint">{t(`money.figure.${key}`)}</dt>
            <dd class="text-lg font-bold">
              <Money cents={cents} />
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}
