/** @jsxRuntime classic */
import React from "react"
import { Link } from "react-router-dom"
import { type Key, useNamed, useSay } from "../../browser/words.ts"
import { places } from "../browser/places.ts"
import type { SentPayout } from "../wire.ts"
import FiguresTable from "./figures-table.tsx"
import SharesBar from "./shares-bar.tsx"

/** From the commissions to what reaches the payee, each withholding with the text that it rests on. */
export default function PayoutReckoning({ facts }: { facts: SentPayout }) {
  const say = useSay()
  const named = useNamed()
  const { payout, amounts, correction, shares, withholdings, lines } = facts
  const commission = (id: string, reference: string | null) => (
    <Link to={places.commission(payout.merchantAccountId, id)}>
      <bdi>{reference ?? id}</bdi>
    </Link>
  )
  return (
    <>
      <section className="house-card">
        <h2>{say("finance.reckoning")}</h2>
        <SharesBar
          parts={shares.map(({ name, share }) => ({ name, share, text: say(`finance.share.${name}` as Key) }))}
        />
        <FiguresTable
          title="finance.reckoning"
          columns={[
            "finance.line",
            { figure: "finance.base" },
            { figure: "finance.rate" },
            { figure: "finance.amount" },
          ]}
          rows={[
            { id: "gross", cells: [say("finance.gross"), "", "", <bdi key="a">{amounts.gross}</bdi>] },
            { id: "vat", cells: [say("finance.vat"), "", "", <bdi key="a">{amounts.vat}</bdi>] },
            ...withholdings.map(({ position, tax, base, rate, amount, reference }) => ({
              id: String(position),
              cells: [
                <span key="tax">
                  {named("finance.tax", tax)} <small dir="auto">{reference}</small>
                </span>,
                <bdi key="base">{base}</bdi>,
                <bdi key="rate">{rate}</bdi>,
                <bdi key="amount">−{amount}</bdi>,
              ],
            })),
            ...(correction
              ? [{ id: "correction", cells: [say("finance.correction"), "", "", <bdi key="a">{correction}</bdi>] }]
              : []),
          ]}
          sums={[say("finance.net"), "", "", <bdi key="net">{amounts.net}</bdi>]}
        />
      </section>
      <section className="house-card">
        <h2>{say("menu.commissions")}</h2>
        <FiguresTable
          title="menu.commissions"
          columns={["finance.order", "properties.state", { figure: "finance.amount" }]}
          rows={lines.map(({ commissionId, externalId, state, amount }) => ({
            id: commissionId,
            cells: [
              commission(commissionId, externalId),
              named("labels.state", state),
              <bdi key="amount">{amount}</bdi>,
            ],
          }))}
        />
      </section>
    </>
  )
}
