/** @jsxRuntime classic */
import React from "react"
import { type Key, useNamed, useSay } from "../../browser/words.ts"
import type { SentPayout } from "../wire.ts"
import FiguresTable from "./figures-table.tsx"
import SharesBar from "./shares-bar.tsx"

/** From the commissions to what reaches the payee, each withholding with the text that it rests on. */
export default function PayoutReckoning({ facts }: { facts: SentPayout }) {
  const say = useSay()
  const named = useNamed()
  const { amounts, correction, shares, withholdings } = facts
  const row = (id: string, label: string, amount: string) => ({
    id,
    cells: [label, "", "", <bdi key="amount">{amount}</bdi>],
  })
  return (
    <section className="house-card">
      <h2>{say("finance.reckoning")}</h2>
      <SharesBar
        parts={shares.map(({ name, share }) => ({ name, share, text: say(`finance.share.${name}` as Key) }))}
      />
      <FiguresTable
        title="finance.reckoning"
        columns={["finance.line", { figure: "finance.base" }, { figure: "finance.rate" }, { figure: "finance.amount" }]}
        rows={[
          row("gross", say("finance.gross"), amounts.gross),
          row("vat", say("finance.vat"), amounts.vat),
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
          ...(correction ? [row("correction", say("finance.correction"), correction)] : []),
        ]}
        sums={[say("finance.net"), "", "", <bdi key="net">{amounts.net}</bdi>]}
      />
    </section>
  )
}
