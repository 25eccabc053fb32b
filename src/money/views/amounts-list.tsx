import { For, type JSX, Show } from "solid-js"
import { type I18n, useI18n } from "#src/i18n/i18n.ts"
import { formatMoney, formatRate } from "#src/i18n/money.ts"
import { ShareDot, type ShareTone } from "#src/ui/share-bar.tsx"
import { Money } from "#src/ui/values.tsx"
import { legalReference } from "#src/withholding/legal-reference.ts"
import type { ToldAmounts, ToldWithholding } from "../told-amounts.ts"
import { AmountsBar } from "./amounts-bar.tsx"

/** From gross to net, drawn and in figures: each tax kept back with its reason and the text it rests on. */
export function AmountsList(props: { amounts: ToldAmounts }) {
  const i = useI18n()
  const { t, locale } = i
  const { grossCents, vatCents, withheld, correctionCents, netCents } = props.amounts
  const keptCents = withheld.reduce((sum, { amountCents }) => sum + amountCents, correctionCents)
  return (
    <div class="stack gap-3">
      <AmountsBar amounts={{ netCents, keptCents }} />
      <dl class="grid gap-2">
        <Line label={t("money.amounts.gross")} cents={grossCents} />
        <Show when={vatCents !== 0n}>
          <Line label={t("money.amounts.vat")} cents={vatCents} />
        </Show>
        <For each={withheld} fallback={<Line label={t("money.amounts.nothing_withheld")} cents={0n} />}>
          {(line) => (
            <Line label={withholdingInWords(line, i)} cents={-line.amountCents} tone="kept">
              <Show when={line.isDecided} fallback={legalReference(line, locale)}>
                {t("money.amounts.decided")} <q dir="auto">{line.legalReferenceFr}</q>
              </Show>
            </Line>
          )}
        </For>
        <Show when={correctionCents !== 0n}>
          <Line label={t("money.amounts.correction")} cents={-correctionCents} tone="kept">
            {t(correctionCents > 0n ? "money.amounts.correction_taken" : "money.amounts.correction_given")}
          </Line>
        </Show>
        <div class="flex justify-between gap-4 border-t border-sand-200 pt-2 text-lg font-bold">
          <dt class="flex items-center gap-2">
            <ShareDot tone="ready" />
            {t("money.amounts.net")}
          </dt>
          <dd>
            <Money cents={netCents} />
          </dd>
        </div>
      </dl>
    </div>
  )
}

function Line(props: { label: string; cents: bigint; tone?: ShareTone; children?: JSX.Element }) {
  return (
    <div class="flex justify-between gap-4">
      <dt>
        <span class="flex items-baseline gap-2">
          <Show when={props.tone}>{(tone) => <ShareDot tone={tone()} />}</Show>
          {props.label}
        </span>
        <Show when={props.children}>
          <span class={`hint block ${props.tone ? "ps-4.5" : ""}`}>{props.children}</span>
        </Show>
      </dt>
      <dd class="text-end">
        <Money cents={props.cents} />
      </dd>
    </div>
  )
}

function withholdingInWords({ tax, rateBp, baseCents, isFinal, isDecided }: ToldWithholding, { t, locale }: I18n) {
  const parameters = { rate: formatRate(rateBp), base: formatMoney(baseCents, locale) }
  if (tax === "vat") return t("money.amounts.withheld_vat", parameters)
  if (isDecided) return t("money.amounts.withheld_decided", parameters)
  return t(isFinal ? "money.amounts.withheld_final" : "money.amounts.withheld_creditable", parameters)
}
