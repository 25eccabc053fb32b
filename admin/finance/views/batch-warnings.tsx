/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatDay } from "../../desk/browser/dates.ts"
import { places } from "../browser/places.ts"
import type { SentBatch } from "../wire.ts"

/** What hinders the batch from leaving as it was made, and where a bank contradicts the books. */
export default function BatchWarnings({ facts }: { facts: SentBatch }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  const { batch, hindered, doubts } = facts
  return (
    <>
      {hindered.length > 0 && (
        <section className="house-card house-alarm">
          <h2>{say("finance.hindered.title")}</h2>
          <p>{say("finance.hindered.what")}</p>
          <ul>
            {hindered.map(({ payoutId, payee, obstacles }) => (
              <li key={payoutId}>
                <Link to={places.payout(batch.accountId, payoutId)}>
                  <bdi>{payee}</bdi>
                </Link>{" "}
                · {obstacles.map((obstacle) => named("finance.obstacle", obstacle)).join(", ")}
              </li>
            ))}
          </ul>
        </section>
      )}
      {doubts.length > 0 && (
        <section className="house-card house-alarm">
          <h2>{say("finance.doubts.title")}</h2>
          <p>{say("finance.doubts.what")}</p>
          <ul>
            {doubts.map(({ statementId, on, reference, amount }) => (
              <li key={`${statementId} ${reference} ${on}`}>
                <bdi>{reference}</bdi> · {formatDay(on, language)} · <bdi>{amount}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
