import { For, Show } from "solid-js"
import { type I18n, type Key, useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import type { Exclusion } from "#src/payouts/payout-plan.ts"

type Told = { obstacles: Exclusion[]; dueCents: bigint; minimumCents: bigint }

/** Why what is due is not paid today, each with the way to mend it where there is one. */
export function ObstacleList(props: Told) {
  const i = useI18n()
  return (
    <ul class="stack gap-2">
      <For each={props.obstacles}>
        {(obstacle) => (
          <li class="notice notice-warn stack gap-1">
            <p>{obstacleInWords(obstacle, props, i)}</p>
            <Show when={wayOut(obstacle, i)}>
              {(way) => (
                <p>
                  <a class="link font-semibold" href={way().href}>
                    {i.t(way().label)}
                  </a>
                </p>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}

function obstacleInWords(obstacle: Exclusion, { dueCents, minimumCents }: Told, { t, locale }: I18n): string {
  const minimum = formatMoney(minimumCents, locale)
  const missing = formatMoney(minimumCents - dueCents, locale)
  return obstacle === "below_minimum"
    ? t("money.obstacle.below_minimum", { minimum, missing })
    : t(`money.obstacle.${obstacle}`)
}

function wayOut(obstacle: Exclusion, { locale }: I18n): { href: string; label: Key } | null {
  switch (obstacle) {
    case "not_verified":
      return { href: paths.verification(locale), label: "money.mend.verification" }
    case "no_rib":
      return { href: paths.verificationStep(locale, "bank"), label: "money.mend.bank" }
    case "no_tax_status":
    case "no_clear_rule":
      return { href: paths.settingsOf(locale, "tax"), label: "money.mend.tax" }
    case "suspended":
      return { href: paths.legalNotice(locale), label: "money.mend.contact" }
    case "below_minimum":
    case "nothing_due":
    case "taken_by_correction":
      return null
  }
}
