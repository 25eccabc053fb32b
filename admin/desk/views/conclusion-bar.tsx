/** @jsxRuntime classic */
import React from "react"
import { formatDay } from "../browser/dates.ts"
import { stopsOf } from "../browser/stops.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"
import KeyButton from "./key-button.tsx"

type Props = { opened: SentCase; isBusy: boolean; onConclude: () => void; onReject: () => void; onNext: () => void }

/** How far the review has come, and its end. */
export default function ConclusionBar({ opened, isBusy, onConclude, onReject, onNext }: Props) {
  const { t, language } = useWords()
  const { isMine, state, undecidedCount, refusedCount, approvedUntil } = opened
  const total = stopsOf(opened).length
  if (!isMine) {
    return (
      <div className="desk-conclusion">
        <p>
          {t(`after.${state}`)} {approvedUntil && t("after.until", { day: formatDay(approvedUntil, language) })}
        </p>
        {opened.mayReview && (
          <KeyButton label={t("case.next")} shortcut="n" kind="main" disabled={isBusy} onClick={onNext} />
        )}
        {opened.mayReview && state === "approved" && (
          <KeyButton label={t("rejection.open")} kind="bad" disabled={isBusy} onClick={onReject} />
        )}
      </div>
    )
  }
  return (
    <div className="desk-conclusion">
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
    </div>
  )
}
