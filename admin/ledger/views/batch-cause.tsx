/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatDay } from "../../desk/browser/dates.ts"
import { places as finance } from "../../finance/browser/places.ts"
import Facts from "../../views/facts.tsx"
import type { SentTransaction } from "../wire.ts"

type Props = { batch: NonNullable<SentTransaction["batch"]>; payerId: string }

/** The batch on which the platform's fee was reckoned. */
export default function BatchCause({ batch, payerId }: Props) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <h2>
        <Link to={finance.batch(payerId, batch.id)}>{say("ledger.batch", { number: batch.number })}</Link>
      </h2>
      <Facts
        facts={[
          ["state", named("finance.batch_state", batch.state)],
          ["netCents", batch.net],
          ["executionOn", formatDay(batch.executionOn, language)],
        ]}
      />
    </section>
  )
}
