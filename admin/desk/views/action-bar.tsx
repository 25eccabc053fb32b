/** @jsxRuntime classic */
import React from "react"
import { formatAge, formatDay } from "../browser/dates.ts"
import { stopsOf } from "../browser/stops.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"
import KeyButton from "./key-button.tsx"

type Props = {
  opened: SentCase
  isBusy: boolean
  onClaim: () => void
  onRelease: () => void
  onConclude: () => void
  onReject: () => void
  onNext: () => void
}

/** What the file as a whole waits for, always in sight: to be taken, to be concluded, or to give way to the next. */
export default function ActionBar(props: Props) {
  return <div className="desk-actions">{props.opened.isMine ? <InHand {...props} /> : <NotInHand {...props} />}</div>
}

function InHand({ opened, isBusy, onRelease, onConclude, onReject }: Props) {
  const { t } = useWords()
  const { undecidedCount, refusedCount } = opened
  const total = stopsOf(opened).length
  return (
    <>
      <p>
        <progress max={total} value={total - undecidedCount} aria-label={t("case.progress")} />{" "}
        {t("case.decided", { decided: total - undecidedCount, total })}
        {refusedCount > 0 && ` · ${t("case.refused", { number: refusedCount })}`}
      </p>
      <KeyButton
        label={t("conclusion.open")}
        shortcut="c"
        kind={undecidedCount === 0 ? "main" : "quiet"}
        disabled={isBusy}
        onClick={onConclude}
      />
      <KeyButton label={t("rejection.open")} kind="bad" disabled={isBusy} onClick={onReject} />
      <KeyButton label={t("claim.release")} shortcut="l" disabled={isBusy} onClick={onRelease} />
    </>
  )
}

function NotInHand({ opened, isBusy, onClaim, onReject, onNext }: Props) {
  const { t } = useWords()
  const { state, claim, mayReview } = opened
  const isFree = state === "submitted" || (state === "in_review" && (claim === null || claim.isStale))
  return (
    <>
      <p>
        <Standing opened={opened} isFree={isFree} />
      </p>
      {mayReview && isFree && (
        <KeyButton
          label={t(claim ? "claim.take_over" : "claim.take")}
          shortcut="t"
          kind="main"
          disabled={isBusy}
          onClick={onClaim}
        />
      )}
      {mayReview && state === "approved" && (
        <KeyButton label={t("rejection.open")} kind="bad" disabled={isBusy} onClick={onReject} />
      )}
      {mayReview && (
        <KeyButton
          label={t("case.next")}
          shortcut="n"
          kind={isFree ? "quiet" : "main"}
          disabled={isBusy}
          onClick={onNext}
        />
      )}
    </>
  )
}

function Standing({ opened, isFree }: { opened: SentCase; isFree: boolean }) {
  const { t, language } = useWords()
  const { state, claim, mayReview, approvedUntil } = opened
  if (claim)
    return (
      <>
        <bdi>{claim.name}</bdi> {t("claim.theirs", { age: formatAge(claim.at, language) })}{" "}
        {claim.isStale && t("claim.stale")}
      </>
    )
  if (isFree) return t(mayReview ? "claim.free" : "claim.reader")
  return (
    <>
      {t(`after.${state}`)} {approvedUntil && t("after.until", { day: formatDay(approvedUntil, language) })}
    </>
  )
}
