import { Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { FileEvent, Verification } from "../queries.ts"
import type { VerificationState } from "../verification-state.ts"
import { rejectionOf } from "../words.ts"

type NoticeProps = { verification: Verification; isReady: boolean; endsOn: string | null; last: FileEvent | undefined }

const tones: Record<VerificationState, string> = {
  open: "notice-warn",
  submitted: "notice-good",
  in_review: "notice-good",
  approved: "notice-good",
  changes_requested: "notice-warn",
  rejected: "notice-bad",
  expired: "notice-bad",
  reopened: "notice-warn",
}

/** Where the file stands, in one sentence, and what comes next. */
export function FileNotice(props: NoticeProps) {
  const { t, locale } = useI18n()
  const { state, approvedUntil } = props.verification
  const said = props.isReady ? "ready" : state
  const date = dateOf(props.verification, locale)
  const day = (text: string) => formatDate(startOfCasablancaDay(text), locale, "day")
  const isSoon = state === "approved" && props.endsOn !== null
  return (
    <div class={`notice ${isSoon ? "notice-warn" : props.isReady ? "notice-good" : tones[state]} grid gap-1`}>
      <h2 class="font-bold text-lg">{t(`verifications.notice.${said}.title`, { date })}</h2>
      <Show when={state === "rejected"}>
        <Rejection last={props.last} />
      </Show>
      <Show when={!isSoon}>
        <p>{t(`verifications.notice.${said}.body`, { date })}</p>
      </Show>
      <Show when={state === "approved" && approvedUntil}>
        {(until) => <p>{t(`verifications.notice.approved.${isSoon ? "soon" : "until"}`, { date: day(until()) })}</p>}
      </Show>
    </div>
  )
}

function dateOf({ state, submittedAt, decidedAt }: Verification, locale: "fr" | "ar"): string {
  const at = state === "submitted" || state === "in_review" ? submittedAt : decidedAt
  return at ? formatDate(at, locale, "day") : ""
}

function Rejection(props: { last: FileEvent | undefined }) {
  const reason = rejectionOf(useI18n(), props.last?.reason ?? null)
  return (
    <>
      <Show when={reason}>
        <p class="font-semibold">{reason}</p>
      </Show>
      <Show when={props.last?.message}>
        {(message) => (
          <p dir="auto" class="whitespace-pre-line">
            {message()}
          </p>
        )}
      </Show>
    </>
  )
}
