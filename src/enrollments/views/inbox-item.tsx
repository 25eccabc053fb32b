import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { AnswerNotice } from "#src/ui/flash-notice.tsx"
import type { InboxRow } from "../inbox-queries.ts"
import { DecisionForms } from "./decision-forms.tsx"
import { StatusBadge } from "./my-status-badge.tsx"

export type InboxItemProps = { row: InboxRow; mayDecide: boolean; draft: Draft; notice?: string }

/** One application or influencer; the piece that htmx replaces once it is decided. */
export function InboxItem(props: InboxItemProps) {
  const { t, locale } = useI18n()
  const { row } = props
  const date = formatDate(row.termsAcceptedAt, locale, "day")
  return (
    <li id={`enrollment-${row.id}`} class="card stack gap-3">
      <Show when={props.notice}>{(text) => <AnswerNotice text={text()} />}</Show>
      <div class="flex flex-wrap items-start gap-3">
        <Show when={props.mayDecide && row.status === "pending"}>
          <input
            type="checkbox"
            name="enrollment"
            value={row.id}
            form="approvals"
            aria-label={t("enrollments.inbox.select", { name: isolated(row.influencerName) })}
            class="size-6 mt-1 shrink-0 accent-brand-700"
          />
        </Show>
        <div class="flex-1 min-w-40">
          <h2 class="section-title">
            <bdi>{row.influencerName}</bdi>
          </h2>
          <p class="hint">
            <Show when={row.influencerCity}>
              {(city) => (
                <>
                  <bdi>{city()}</bdi>
                  {" · "}
                </>
              )}
            </Show>
            <bdi>{nameIn(row, locale)}</bdi>
          </p>
        </div>
        <StatusBadge status={row.status} />
      </div>
      <InboxFacts row={row} />
      <p class="hint">{t("enrollments.inbox.applied", { date, version: row.termsVersion })}</p>
      <Show when={props.mayDecide}>
        <DecisionForms row={row} draft={props.draft} />
      </Show>
    </li>
  )
}

function InboxFacts(props: { row: InboxRow }) {
  const { t, locale } = useI18n()
  const { handle, influencerBio, influencerSite, message, promoCode, decisionReason, status } = props.row
  return (
    <>
      <Show when={influencerBio}>
        <p class="whitespace-pre-line max-w-prose" dir="auto">
          {influencerBio}
        </p>
      </Show>
      <Show when={handle}>
        {(name) => (
          <p>
            <a class="link" href={paths.profilePage(locale, name())}>
              {t("enrollments.inbox.profile")}
            </a>
          </p>
        )}
      </Show>
      <Show when={influencerSite}>
        {(site) => (
          <p>
            <a class="link" href={site()} rel="noopener nofollow ugc">
              {t("enrollments.inbox.site")}
            </a>
          </p>
        )}
      </Show>
      <div>
        <p class="hint">{t("enrollments.inbox.message")}</p>
        <p class="whitespace-pre-line max-w-prose" dir="auto">
          {message ?? t("enrollments.inbox.no_message")}
        </p>
      </div>
      <Show when={status === "approved" && promoCode}>
        <p>
          <span class="hint">{t("enrollments.inbox.promo_code")}</span>{" "}
          <bdi class="font-mono font-semibold">{promoCode}</bdi>
        </p>
      </Show>
      <Show when={decisionReason}>
        <div>
          <p class="hint">{t("enrollments.inbox.reason")}</p>
          <p class="whitespace-pre-line max-w-prose" dir="auto">
            {decisionReason}
          </p>
        </div>
      </Show>
    </>
  )
}
