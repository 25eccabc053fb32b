import { Show } from "solid-js"
import type { AccountKind } from "#src/accounts/queries.ts"
import type { Membership } from "#src/accounts/session.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { reasonKey, type SuspensionNotice } from "#src/suspensions/suspension.ts"

/** On every page of a suspended account: since when, why, what is stopped, what goes on, and whom to write to. */
export function SuspensionBanner(props: { account: Membership | null }) {
  const { t } = useI18n()
  return (
    <Show when={props.account?.suspension}>
      {(suspension) => (
        <aside aria-label={t("suspensions.banner.label")} class="bg-rose-50 border-b border-rose-200 text-rose-800">
          <div class="wrap py-3 grid gap-1">
            <Notice suspension={suspension()} kind={props.account?.kind === "influencer" ? "influencer" : "merchant"} />
          </div>
        </aside>
      )}
    </Show>
  )
}

function Notice(props: { suspension: SuspensionNotice; kind: AccountKind }) {
  const { t, locale } = useI18n()
  const { scope, reason, message, since } = props.suspension
  return (
    <>
      <p>
        <strong>{t(`suspensions.banner.${scope}`, { date: formatDate(new Date(since), locale, "moment") })}</strong>{" "}
        {t("suspensions.banner.reason", { reason: t(reasonKey(reason)) })}
      </p>
      <Show when={message}>
        <p>{t("suspensions.banner.message")}</p>
        <p class="whitespace-pre-line ps-3 border-s-2 border-rose-200 max-w-prose" dir="auto">
          {message}
        </p>
      </Show>
      <details>
        <summary class="cursor-pointer font-semibold py-1">{t("suspensions.banner.details")}</summary>
        <p class="max-w-prose py-1">{t(`suspensions.stopped.${props.kind}.${scope}`)}</p>
        <p class="max-w-prose py-1">{t(`suspensions.goes_on.${props.kind}.${scope}`)}</p>
      </details>
      <p>
        {t("suspensions.banner.contact")}{" "}
        <a class="underline underline-offset-3 font-semibold text-rose-800" href={paths.legalNotice(locale)}>
          {t("suspensions.contact")}
        </a>
      </p>
    </>
  )
}
