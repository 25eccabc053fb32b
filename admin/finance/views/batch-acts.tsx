/** @jsxRuntime classic */
import React from "react"
import { useNavigate } from "react-router"
import { useSay } from "../../browser/words.ts"
import { places, sources } from "../browser/places.ts"
import type { SentBatch } from "../wire.ts"
import ActBox from "./act-box.tsx"
import { type BoxField, proofFile } from "./box-field.tsx"
import FileButton from "./file-button.tsx"

/** What staff may do now with a batch that the platform pays; a merchant's own batches are the merchant's to handle. */
export default function BatchActs({ facts, onDone }: { facts: SentBatch; onDone: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const { batch, mayPay, isOwn, today, payouts, choices } = facts
  if (batch.payer === "merchant") return <p className="house-hint">{say("finance.merchants_own")}</p>
  if (!mayPay) return null
  const to = (part: string) => sources.ofAccount(batch.accountId, `batches/${batch.id}/${part}`)
  const isDraft = batch.state === "draft"
  const isChecked = batch.state === "checked"
  const isFunded = batch.fundedAt !== null
  const isWaiting = payouts.some(({ state }) => state === "planned")
  const isUntouched = payouts.every(({ executedOn }) => executedOn === null)
  const mayLeave = isFunded && (isChecked || batch.state === "exported")
  const mayFund = batch.invoiceId !== null && !isFunded
  const isLate = batch.executionOn < today
  const code: BoxField[] = isOwn ? [{ name: "code", kind: "code" }] : []
  const showDrafts = () => navigate(places.batches({ account: batch.accountId, state: "draft" }))
  return (
    <div className="house-buttons">
      {isDraft && <ActBox act={isOwn ? "check_own" : "check"} to={to("check")} fields={code} onDone={onDone} />}
      {mayFund && (
        <ActBox
          act="fund"
          to={to("funding")}
          fields={[
            { name: "receivedOn", kind: "day", start: today },
            { name: "proof", kind: "text" },
          ]}
          onDone={onDone}
        />
      )}
      {mayLeave && <FileButton to={to("file")} format="pain001" onDone={onDone} />}
      {mayLeave && <FileButton to={to("file")} format="csv" onDone={onDone} />}
      {batch.state === "exported" && isWaiting && (
        <ActBox
          act="tell_all"
          to={to("outcomes")}
          more={{ payoutId: null, outcome: "executed" }}
          fields={[
            { name: "on", kind: "day", start: today },
            { name: "note", kind: "text", isOptional: true },
            proofFile,
          ]}
          onDone={onDone}
        />
      )}
      {(isDraft || isChecked) && (
        <ActBox
          act="remake"
          look="quiet"
          to={to("remaking")}
          fields={[
            { name: "executionOn", kind: "day", start: isLate ? today : batch.executionOn },
            {
              name: "without",
              kind: "people",
              people: choices.map(({ isOut, ...one }) => ({ ...one, isTicked: isOut })),
            },
          ]}
          onDone={showDrafts}
        />
      )}
      {(isDraft || isChecked || batch.state === "exported") && isUntouched && (
        <ActBox act="cancel" to={to("cancellation")} look="danger" onDone={onDone} />
      )}
    </div>
  )
}
