/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useSay } from "../../browser/words.ts"
import { formatDay, formatMonth } from "../../desk/browser/dates.ts"
import Facts from "../../views/facts.tsx"
import { places } from "../browser/places.ts"
import type { SentTransaction } from "../wire.ts"

type Props = { bill: NonNullable<SentTransaction["bill"]>; payerId: string }

/** The platform's bill of a month, or its being paid. */
export default function BillCause({ bill, payerId }: Props) {
  const say = useSay()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <h2>
        <span>
          {say("ledger.bill", { month: formatMonth(bill.month, language) })}{" "}
          {bill.paperId && (
            <Link to={places.paper(payerId, bill.paperId)}>
              <bdi>{bill.reference}</bdi>
            </Link>
          )}
        </span>
      </h2>
      <Facts
        facts={[
          ["baseCents", bill.base],
          ["carriedCents", bill.carried],
          ["feeCents", bill.fee],
          ["vatCents", bill.vat],
          ["paidOn", bill.paidOn && formatDay(bill.paidOn, language)],
          ["paidProof", bill.paidProof],
        ]}
      />
    </section>
  )
}
