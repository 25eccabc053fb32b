import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { ShareBar, ShareDot, type ShareTone } from "#src/ui/share-bar.tsx"
import { Money } from "#src/ui/values.tsx"

export type Figures = {
  pendingCents: bigint
  heldCents: bigint
  dueCents: bigint
  inPayoutCents: bigint
  paidCents: bigint
}

const tones = {
  pending: "waiting",
  held: "stopped",
  due: "ready",
  in_payout: "moving",
  paid: "arrived",
} as const satisfies Record<string, ShareTone>

/** Where the money stands, from the order that waits to the bank that has paid; drawn, and in figures one below the other on a phone. */
export function StandingFigures(props: { figures: Figures }) {
  const { t, locale } = useI18n()
  const { pendingCents, heldCents, dueCents, inPayoutCents, paidCents } = props.figures
  const figures = [
    { key: "pending", cents: pendingCents },
    ...(heldCents === 0n ? [] : [{ key: "held", cents: heldCents } as const]),
    { key: "due", cents: dueCents },
    { key: "in_payout", cents: inPayoutCents },
    { key: "paid", cents: paidCents },
  ] as const
  const label = figures.map(({ key, cents }) => `${t(`money.figure.${key}`)} ${formatMoney(cents, locale)}`).join(", ")
  return (
    <div class="stack gap-3">
      <ShareBar shares={figures.map(({ key, cents }) => ({ tone: tones[key], cents }))} label={label} />
      <dl class="grid gap-2 sm:gap-4 sm:grid-flow-col sm:auto-cols-fr">
        <For each={figures}>
          {({ key, cents }) => (
            <div class="flex sm:grid items-baseline justify-between sm:justify-start gap-x-4">
              <dt class="flex items-center gap-2 text-ink-700">
                <ShareDot tone={tones[key]} />
                {t(`money.figure.${key}`)}
              </dt>
              <dd class={key === "due" ? "text-xl font-bold" : "text-lg font-semibold"}>
                <Money cents={cents} />
              </dd>
            </div>
          )}
        </For>
      </dl>
    </div>
  )
}
