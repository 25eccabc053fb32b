import { Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatRate } from "#src/i18n/money.ts"
import { countedDays, fewestOrders, hasEnoughOrders, type Reputation } from "../reputation.ts"

type Shown = { reputation: Reputation | undefined; isShort?: boolean }

/** How a merchant pays and what becomes of its orders: each figure in words, the shares drawn beside. */
export function ReputationFigures(props: Shown) {
  const { t, locale } = useI18n()
  const known = () => (props.reputation && hasEnoughOrders(props.reputation) ? props.reputation : null)
  return (
    <dl class="grid gap-2 text-sm">
      <DaysToPay {...props} />
      <Show when={known()} fallback={<TooFew />}>
        {(reputation) => (
          <>
            <Share name="confirmed" basisPoints={reputation().confirmedBp} tone="fill-brand-600" />
            <Share name="delivered" basisPoints={reputation().deliveredBp} tone="fill-brand-600" />
            <Share name="reversed" basisPoints={reputation().reversedBp} tone="fill-rose-700" />
            <div class="hint">
              <dt class="sr-only">{t("reputation.basis")}</dt>
              <dd>
                <Show when={!props.isShort} fallback={t("reputation.period", { days: countedDays })}>
                  {t("reputation.counted", {
                    ...{ count: reputation().orders, days: countedDays },
                    date: formatDate(startOfCasablancaDay(reputation().countedOn), locale, "day"),
                  })}
                </Show>
              </dd>
            </div>
          </>
        )}
      </Show>
    </dl>
  )
}

function DaysToPay(props: Shown) {
  const { t } = useI18n()
  const days = () => props.reputation?.medianDaysToPay ?? null
  const said = () => {
    const count = days()
    if (count === null) return t("reputation.pays_unknown")
    return count === 0 ? t("reputation.pays_same_day") : t("reputation.pays_in", { count })
  }
  return (
    <div class="flex flex-wrap items-baseline justify-between gap-x-3">
      <dt>
        {t("reputation.pays")}
        <Show when={!props.isShort}>
          <span class="hint block">{t("reputation.pays_meaning")}</span>
        </Show>
      </dt>
      <dd class="font-semibold tabular-nums">{said()}</dd>
    </div>
  )
}

function Share(props: { name: "confirmed" | "delivered" | "reversed"; basisPoints: number | null; tone: string }) {
  const { t, dir } = useI18n()
  const share = () => props.basisPoints ?? 0
  return (
    <Show when={props.basisPoints !== null}>
      <div class="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1">
        <dt>{t(`reputation.${props.name}`)}</dt>
        <dd class="font-semibold tabular-nums">
          <bdi>{formatRate(share())}</bdi>
        </dd>
        <dd class="col-span-2" aria-hidden="true">
          <svg viewBox="0 0 10000 100" preserveAspectRatio="none" class="block w-full h-2 rounded-full bg-sand-200">
            <title>{t(`reputation.${props.name}`)}</title>
            <rect x={dir === "rtl" ? 10_000 - share() : 0} y="0" width={share()} height="100" class={props.tone} />
          </svg>
        </dd>
      </div>
    </Show>
  )
}

function TooFew() {
  const { t } = useI18n()
  return (
    <div>
      <dt class="font-semibold">{t("reputation.too_few")}</dt>
      <dd class="hint">{t("reputation.too_few_meaning", { count: fewestOrders, days: countedDays })}</dd>
    </div>
  )
}
