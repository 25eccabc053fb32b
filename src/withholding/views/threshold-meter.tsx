import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { ShareBar } from "#src/ui/share-bar.tsx"
import type { KnownRule } from "../rules-on.ts"

/** How much of the year's threshold is used up, where a rule that applies has one. */
export function ThresholdMeter(props: { rules: KnownRule[]; paidCents: bigint }) {
  const threshold = props.rules.find(({ confirmed, thresholdCents }) => confirmed && thresholdCents !== null)
  return (
    <Show when={threshold?.thresholdCents}>
      {(cents) => <Meter paidCents={props.paidCents} thresholdCents={cents()} />}
    </Show>
  )
}

function Meter(props: { paidCents: bigint; thresholdCents: bigint }) {
  const { t, locale } = useI18n()
  const { paidCents, thresholdCents } = props
  const leftCents = thresholdCents - paidCents
  const isPassed = leftCents < 0n
  const text = t(isPassed ? "withholding.threshold.passed" : "withholding.threshold.left", {
    threshold: formatMoney(thresholdCents, locale),
    amount: formatMoney(isPassed ? -leftCents : leftCents, locale),
  })
  const used = isPassed ? thresholdCents : paidCents
  return (
    <div class="grid gap-1 max-w-xl">
      <ShareBar
        label={text}
        shares={[
          { tone: "ready", cents: used },
          isPassed ? { tone: "kept", cents: -leftCents } : { tone: "empty", cents: leftCents },
        ]}
      />
      <p aria-hidden="true" class="text-sm text-ink-700">
        {text}
      </p>
    </div>
  )
}
