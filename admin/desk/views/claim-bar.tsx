/** @jsxRuntime classic */
import React from "react"
import { formatAge } from "../browser/dates.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"
import KeyButton from "./key-button.tsx"

type Props = { opened: SentCase; isBusy: boolean; onClaim: () => void; onRelease: () => void }

/** Who has the file in hand, and what the reader may do about it. */
export default function ClaimBar({ opened, isBusy, onClaim, onRelease }: Props) {
  const { t, language } = useWords()
  const { state, claim, isMine, mayReview } = opened
  if (isMine)
    return (
      <div className="desk-claim desk-good">
        <p>{t("claim.yours")}</p>
        <KeyButton label={t("claim.release")} shortcut="l" disabled={isBusy} onClick={onRelease} />
      </div>
    )
  const isFree = state === "submitted" || (state === "in_review" && (claim === null || claim.isStale))
  if (!claim && !isFree) return null
  return (
    <div className="desk-claim desk-warn">
      <p>
        {claim ? (
          <>
            <bdi>{claim.name}</bdi> · {t("claim.theirs", { age: formatAge(claim.at, language) })}{" "}
            {claim.isStale && t("claim.stale")}
          </>
        ) : (
          t(mayReview ? "claim.free" : "claim.reader")
        )}
      </p>
      {isFree && mayReview && (
        <KeyButton
          label={t(claim ? "claim.take_over" : "claim.take")}
          shortcut="t"
          kind="main"
          disabled={isBusy}
          onClick={onClaim}
        />
      )}
    </div>
  )
}
