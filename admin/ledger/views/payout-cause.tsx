/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatDay } from "../../desk/browser/dates.ts"
import { places as finance } from "../../finance/browser/places.ts"
import Facts from "../../views/facts.tsx"
import Tag from "../../views/tag.tsx"
import type { SentTransaction } from "../wire.ts"

type Payout = NonNullable<SentTransaction["payout"]>

/** The payout that was planned, paid or sent back, from gross to net. */
export default function PayoutCause({ payout, payerId }: { payout: Payout; payerId: string }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  const day = (text: string | null) => (text ? formatDay(text, language) : null)
  return (
    <section className="house-card">
      <h2>
        <span>
          {say("ledger.payout")}{" "}
          <Link to={finance.payout(payerId, payout.id)}>
            <bdi>{payout.endToEndId}</bdi>
          </Link>
        </span>
      </h2>
      <Facts
        facts={[
          ["state", named("ledger.payout_state", payout.state)],
          ["grossCents", payout.gross],
          ["vatCents", payout.vat],
          ["withheldIncomeTaxCents", payout.withheldIncomeTax],
          ["withheldVatCents", payout.withheldVat],
          ["correctionCents", payout.correction],
          ["netCents", payout.net],
          ["executedOn", day(payout.executedOn)],
          ["returnedOn", day(payout.returnedOn)],
          ["failureReason", payout.failureReason],
        ]}
      />
      <p>
        <Link to={finance.batch(payerId, payout.batchId)}>{say("ledger.batch", { number: payout.batchNumber })}</Link>{" "}
        {payout.payer === "platform" && <Tag text={say("ledger.paid_by_platform")} />}
      </p>
      <ul className="house-steps">
        {payout.withheld.map(({ position, tax, rate, base, amount, legalReference }) => (
          <li key={position}>
            {say("ledger.withheld", { tax: named("labels.tax", tax), rate, base, amount })}{" "}
            <small>
              <bdi>{legalReference}</bdi>
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
