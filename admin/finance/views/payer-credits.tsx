/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatDay } from "../../desk/browser/dates.ts"
import { places, sources } from "../browser/places.ts"
import type { SentPlatformMerchant } from "../wire.ts"
import ActBox from "./act-box.tsx"
import FiguresTable from "./figures-table.tsx"

/** The merchant's money that the platform holds for no payout, where it came from and where it went. */
export default function PayerCredits({ facts, onDone }: { facts: SentPlatformMerchant; onDone: () => void }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  const { accountId, credit, credits, mayPay, today } = facts
  if (credits.length === 0) return null
  return (
    <section className="house-card">
      <h2>{say("finance.credits.title")}</h2>
      <p>{credit ? say("finance.credits.held", { amount: credit }) : say("finance.credits.none")}</p>
      <FiguresTable
        title="finance.credits.title"
        columns={[
          { brief: "finance.at" },
          "finance.line",
          "finance.batch",
          { figure: "finance.amount" },
          "finance.fields.proof",
        ]}
        rows={credits.map(({ id, kind, amount, occurredOn, proof, batchId, batchNumber }) => ({
          id,
          cells: [
            formatDay(occurredOn, language),
            named("finance.credit_kind", kind),
            batchId && (
              <Link key="batch" to={places.batch(accountId, batchId)}>
                {say("finance.batch_number", { number: batchNumber ?? 0 })}
              </Link>
            ),
            <bdi key="amount">{amount}</bdi>,
            <bdi key="proof">{proof}</bdi>,
          ],
        }))}
      />
      {mayPay && credit && (
        <ActBox
          act="refund"
          to={sources.ofAccount(accountId, "refund")}
          fields={[
            { name: "refundedOn", kind: "day", start: today },
            { name: "proof", kind: "text" },
          ]}
          onDone={onDone}
        />
      )}
    </section>
  )
}
