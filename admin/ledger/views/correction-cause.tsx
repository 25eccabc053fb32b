/** @jsxRuntime classic */
import React from "react"
import { useNamed, useSay } from "../../browser/words.ts"
import Facts from "../../views/facts.tsx"
import type { SentTransaction } from "../wire.ts"

/** Why a year's withholding was put right, and by how much. */
export default function CorrectionCause(props: { correction: NonNullable<SentTransaction["correction"]> }) {
  const { correction } = props
  const say = useSay()
  const named = useNamed()
  return (
    <section className="house-card">
      <h2>{say("ledger.correction")}</h2>
      <p>{named("ledger.correction_cause", correction.cause)}</p>
      <Facts
        facts={[
          ["year", String(correction.year)],
          ["tax", named("labels.tax", correction.tax)],
          ["requiredCents", correction.required],
          ["withheldCents", correction.withheldBefore],
          ["amountCents", correction.amount],
        ]}
      />
    </section>
  )
}
