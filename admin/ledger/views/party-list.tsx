/** @jsxRuntime classic */
import React from "react"
import { Link } from "react-router-dom"
import { useSay } from "../../browser/words.ts"
import { useQuery } from "../../finance/browser/use-query.ts"
import FiguresTable from "../../finance/views/figures-table.tsx"
import { places } from "../browser/places.ts"
import type { SentLedger } from "../wire.ts"
import BalanceCell from "./balance-cell.tsx"

/** The same figures by whom they concern. */
export default function PartyList({ parties }: { parties: NonNullable<SentLedger["parties"]> }) {
  const say = useSay()
  const { query } = useQuery()
  if (parties.length < 2) return null
  const entriesOf = (party: string) => places.ledger({ ...query, party, page: undefined })
  return (
    <section className="house-card">
      <h2>{say("ledger.by_party")}</h2>
      <FiguresTable
        title="ledger.by_party"
        columns={[
          "ledger.party",
          ...(query.from ? [{ figure: "ledger.opening" } as const] : []),
          { figure: "ledger.debit" },
          { figure: "ledger.credit" },
          { figure: "ledger.closing" },
        ]}
        rows={parties.map(({ id, name, opening, debit, credit, closing }) => ({
          id,
          cells: [
            <Link key="name" to={entriesOf(id)}>
              <bdi>{name}</bdi>
            </Link>,
            ...(query.from ? [<BalanceCell key="opening" balance={opening} />] : []),
            debit && <bdi key="debit">{debit}</bdi>,
            credit && <bdi key="credit">{credit}</bdi>,
            <Link key="closing" to={entriesOf(id)}>
              <BalanceCell balance={closing} />
            </Link>,
          ],
        }))}
      />
    </section>
  )
}
