import { Show } from "solid-js"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import type { PauseNotice } from "../pause-notice.ts"

/** To a merchant who owes too much or for too long: how much, what happens and when, and the way out of it. */
export function PauseBanner(props: { notice: PauseNotice | null; isOnPayouts?: boolean }) {
  const { t, locale } = useI18n()
  return (
    <Show when={props.notice}>
      {(notice) => (
        <aside
          aria-label={t("receivables.banner.label")}
          class={`notice ${notice().state === "paused" ? "notice-bad" : "notice-warn"} flex flex-wrap items-center gap-3`}
        >
          <div class="flex-1 min-w-60 grid gap-1 max-w-prose">
            <Facts notice={notice()} />
            <details>
              <summary class="cursor-pointer font-semibold py-1">{t("receivables.banner.details")}</summary>
              <p class="py-1">{t("receivables.how_to_pay")}</p>
              <p class="py-1">{t("receivables.banner.counts")}</p>
            </details>
          </div>
          <Show when={!props.isOnPayouts}>
            <a class="btn btn-small sm:ms-auto" href={paths.payouts(locale)}>
              {t("receivables.banner.pay")}
            </a>
          </Show>
        </aside>
      )}
    </Show>
  )
}

function Facts(props: { notice: PauseNotice }) {
  const { t, locale } = useI18n()
  const { state, owedCents, oldestAt, limitCents, limitDays, beganAt, pausesAt, isTooMuch, isTooOld } = props.notice
  const date = formatDate(pausesAt ?? beganAt, locale, "moment")
  const amount = isolated(formatMoney(owedCents, locale))
  return (
    <>
      <p class="font-semibold">{t(`receivables.banner.${state}`, { date, amount })}</p>
      <Show when={isTooMuch}>
        <p>{t("receivables.banner.over_amount", { limit: isolated(formatMoney(limitCents, locale)) })}</p>
      </Show>
      <Show when={isTooOld && oldestAt}>
        {(at) => (
          <p>{t("receivables.banner.over_age", { count: limitDays, oldest: formatDate(at(), locale, "day") })}</p>
        )}
      </Show>
      <p>{t(isTooMuch || isTooOld ? `receivables.banner.${state}_means` : "receivables.banner.within")}</p>
    </>
  )
}
