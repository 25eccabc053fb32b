/** @jsxRuntime classic */
import React from "react"
import { sources } from "../browser/places.ts"
import type { SentPayout } from "../wire.ts"
import ActBox from "./act-box.tsx"
import { type BoxField, proofFile } from "./box-field.tsx"

/** What the bank did with one transfer of the platform's, told by hand. */
export default function PayoutActs({ facts, onDone }: { facts: SentPayout; onDone: () => void }) {
  const { payout, mayTell, today } = facts
  const isOut = ["checked", "exported", "executed"].includes(payout.batchState)
  if (!mayTell || !isOut) return null
  const to = sources.ofAccount(payout.merchantAccountId, `batches/${payout.batchId}/outcomes`)
  const fieldsWith = (isOptional: boolean): BoxField[] => [
    { name: "on", kind: "day", start: today },
    { name: "note", kind: "text", isOptional },
    proofFile,
  ]
  const isPlanned = payout.state === "planned"
  return (
    <div className="house-buttons">
      {isPlanned && (
        <ActBox
          act="tell_executed"
          to={to}
          more={{ payoutId: payout.id, outcome: "executed" }}
          fields={fieldsWith(true)}
          onDone={onDone}
        />
      )}
      {(isPlanned || payout.state === "executed") && (
        <ActBox
          act={isPlanned ? "tell_failed" : "tell_returned"}
          to={to}
          more={{ payoutId: payout.id, outcome: "failed" }}
          fields={fieldsWith(false)}
          look="danger"
          onDone={onDone}
        />
      )}
    </div>
  )
}
