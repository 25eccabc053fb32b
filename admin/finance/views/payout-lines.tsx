/** @jsxRuntime classic */
import React from "react"
import { Link } from "react-router-dom"
import { useNamed, useSay } from "../../browser/words.ts"
import { places } from "../browser/places.ts"
import type { SentPayout } from "../wire.ts"
import FiguresTable from "./figures-table.tsx"

/** The commissions that a payout pays; a negative one takes back what was paid and came back since. */
export default function PayoutLines({ facts: { payout, lines } }: { facts: SentPayout }) {
  const say = useSay()
  const named = useNamed()
  return (
    <section className="house-card">
      <h2>{say("menu.commissions")}</h2>
      <FiguresTable
        title="menu.commissions"
        columns={["finance.order", "properties.state", { figure: "finance.amount" }]}
        rows={lines.map(({ commissionId, externalId, state, amount }) => ({
          id: commissionId,
          cells: [
            <Link key="order" to={places.commission(payout.merchantAccountId, commissionId)}>
              <bdi>{externalId ?? commissionId}</bdi>
            </Link>,
            named("labels.state", state),
            <bdi key="amount">{amount}</bdi>,
          ],
        }))}
      />
    </section>
  )
}
