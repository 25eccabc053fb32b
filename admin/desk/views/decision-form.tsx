/** @jsxRuntime classic */
import React, { useState } from "react"
import { type DecisionReason, decisionReasons } from "#src/verifications/review/decision-reasons.ts"
import type { Paper } from "../browser/stops.ts"
import type { Drafted } from "../browser/use-review.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"
import ReasonChoice from "./reason-choice.tsx"

type Props = {
  verdict: "rejected" | "ask_again"
  opened: SentCase
  before: Paper["decision"]
  isBusy: boolean
  onDecide: (drafted: Drafted) => void
  onCancel: () => void
}

/** Why the paper will not do: a reason from the list, and words for the applicant. */
export default function DecisionForm({ verdict, opened, before, isBusy, onDecide, onCancel }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState<DecisionReason>(
    decisionReasons.find((one) => one === before?.reason) ?? "unreadable",
  )
  const [message, setMessage] = useState(before?.message ?? "")
  return (
    <ReasonChoice
      title={t(verdict === "rejected" ? "decision.refuse_title" : "decision.ask_again_title")}
      reasons={decisionReasons}
      label={(one) => t(`reasons.${one}`)}
      reason={reason}
      onReason={setReason}
      message={message}
      onMessage={setMessage}
      told={opened.told.reasons[reason]}
      locale={opened.locale}
      isBusy={isBusy}
      confirm={t(verdict === "rejected" ? "decision.refuse" : "decision.ask_again")}
      onConfirm={() => onDecide({ reason, message })}
      onCancel={onCancel}
    />
  )
}
