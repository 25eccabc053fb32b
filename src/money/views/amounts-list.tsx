import { For, type JSX, Show } from "solid-js"
import { type I18n, useI18n } from "#src/i18n/i18n.ts"
import { formatMoney, formatRate } from "#src/i18n/money.ts"
import { Money } from "#src/ui/values.tsx"
import type { ToldAmounts, ToldWithholding } from "../told-amounts.ts"

/** From gross to net: each tax kept back with its reason and the text it rests on. */
export function AmountsList(props: { amounts: ToldAmounts }) {
  const i = useI18n()
  const { t, locale } = i
  const { grossCents, vatCents, withheld, correctionCents, netCents } = props.amounts
  return (
    <dl class="grid gap-2">
      <Line label={t("money.amounts.gross")} cents={grossCents} />
      <Show when={vatCents !== 0n}>
        <Line label={t("money.amounts.vat")} cents={vatCents} />
      </Show>
      <For each={withheld} fallback={<Line label={t("money.amounts.nothing_withheld")} cents={0n} />}>
        {(line) => (
          <Line label={withholdingInWords(line, i)} cents={-line.amountCents}>
            <Show when={line.isDecided} fallback={locale === "ar" ? line.legalReferenceAr : line.legalReferenceFr}>
              {t("money.amounts.decided")} <q dir="auto">{line.legalReferenceFr}</q>
            </Show>
          </Line>
        )}
      </For>
      <Show when={correctionCents !== 0n}>
        <Line label={t("money.amounts.correction")} cents={-correctionCents}>
          {t(correctionCents > 0n ? "money.amounts.correction_taken" : "money.amounts.correction_given")}
        </Line>
      </Show>
      <div class="flex justify-between gap-4 border-t border-sand-200 pt-2 text-lg font-bold">
        <dt>{t("money.amounts.net")}</dt>
        <dd>
          <Money cents={netCents} />
        </dd>
      </div>
    </dl>
  )
}

function Line(props: { label: string; cents: bigint; children?: JSX.Element }) {
  return (
    <div class="flex justify-between gap-4">
      <dt>
        {props.label}
        <Show when={props.children}>
          <span class="hint block">{props.children}</span>
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
