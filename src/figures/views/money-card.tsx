import { For } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import { Section } from "#src/ui/page.tsx"
import { Money } from "#src/ui/values.tsx"
import type { Balances, Figures } from "../dashboard.ts"

/** What stands on the ledger today, and what moved during the period. */
export function MoneyCard(props: { balances: Balances; total: Figures }) {
  const t = useT()
  const { balances, total } = props
  const isDebt = balances.released < 0n
  const now = [
    { label: t("figures.money.pending"), cents: balances.pending, hint: t("figures.money.pending_hint") },
    { label: t("figures.money.released"), cents: balances.released, hint: isDebt ? t("figures.money.debt_hint") : "" },
    { label: t("figures.money.reversed"), cents: balances.reversed, hint: "" },
    { label: t("figures.money.paid"), cents: balances.paid, hint: "" },
  ]
  const moved = [
    { label: t("figures.money.earned"), cents: total.earnedCents, hint: "" },
    { label: t("figures.money.releases"), cents: total.releasesCents, hint: "" },
    { label: t("figures.money.reversed"), cents: total.reversedCents, hint: "" },
    { label: t("figures.money.paid"), cents: total.paidCents, hint: "" },
  ]
  return (
    <Section title={t("figures.money.title")}>
      <Amounts title={t("figures.money.now")} amounts={now} />
      <Amounts title={t("figures.money.in_period")} amounts={moved} />
    </Section>
  )
}

type Amount = { label: string; cents: bigint; hint: string }

function Amounts(props: { title: string; amounts: Amount[] }) {
  return (
    <div class="grid gap-2">
      <h3 class="font-semibold text-ink-700">{props.title}</h3>
      <dl class="grid grid-cols-2 sm:grid-cols-4 gap-x-4 gap-y-3">
        <For each={props.amounts}>
          {({ label, cents, hint }) => (
            <div class="grid gap-0.5 content-start">
              <dt class="text-sm text-ink-700">{label}</dt>
              <dd class="text-lg font-bold">
                <Money cents={cents} />
              </dd>
              {hint && <dd class="hint">{hint}</dd>}
            </div>
          )}
        </For>
      </dl>
    </div>
  )
}
