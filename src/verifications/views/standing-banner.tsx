import { Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { VerificationStanding } from "../verification-standing.ts"

/** What an account that is not verified, or soon no more, must know wherever it matters; nothing for the others. */
export function StandingBanner(props: { standing: VerificationStanding }) {
  const { t, locale } = useI18n()
  const { state, blocked, isVerified, endsOn } = props.standing
  // An approval may have ended today, before the nightly job says so.
  const said = state === "approved" && !isVerified ? "expired" : state
  const isWaiting = said === "submitted" || said === "in_review"
  return (
    <Show when={blocked || endsOn}>
      <div class={`notice ${isWaiting ? "border-sand-300 bg-white" : "notice-warn"} flex flex-wrap items-center gap-3`}>
        <div class="flex-1 min-w-60 grid gap-1">
          <Show when={said !== "approved"}>
            <p class="font-semibold">{said !== "approved" && t(`verifications.banner.${said}`)}</p>
          </Show>
          <Show when={blocked}>{(thing) => <p>{t(`verifications.blocked.${thing()}`)}</p>}</Show>
          <Show when={isVerified && !isWaiting && endsOn}>
            {(day) => (
              <p>{t("verifications.banner.ends", { date: formatDate(startOfCasablancaDay(day()), locale, "day") })}</p>
            )}
          </Show>
        </div>
        <a class={isWaiting ? "btn-quiet btn-small" : "btn btn-small"} href={paths.verification(locale)}>
          {t(said === "none" ? "verifications.banner.start" : "verifications.banner.go")}
        </a>
      </div>
    </Show>
  )
}
