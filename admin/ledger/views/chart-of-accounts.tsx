/** @jsxRuntime classic */
import React from "react"
import { Link } from "react-router-dom"
import { useNamed, useSay } from "../../browser/words.ts"
import { useQuery } from "../../finance/browser/use-query.ts"
import FiguresTable from "../../finance/views/figures-table.tsx"
import { places } from "../browser/places.ts"
import type { SentLedger } from "../wire.ts"
import BalanceCell from "./balance-cell.tsx"

/** Every ledger account that was ever moved, what it means, and where it stands; each leads to its entries. */
export default function ChartOfAccounts({ account, books }: { account: string; books: SentLedger["books"] }) {
  const say = useSay()
  const named = useNamed()
  const { query } = useQuery()
  const shown = query.book ? books.filter(({ book }) => book === query.book) : books
  const entriesOf = (book: string) => places.ledger({ ...query, account, book, page: undefined })
  return (
    <section className="house-card">
      <h2>{say("ledger.chart")}</h2>
      <FiguresTable
        title="ledger.chart"
        none="ledger.no_entries"
        columns={[
          "properties.ledgerAccount",
          ...(query.from ? [{ figure: "ledger.opening" } as const] : []),
          { figure: "ledger.debit" },
          { figure: "ledger.credit" },
          { figure: "ledger.closing" },
        ]}
        rows={shown.map(({ book, opening, debit, credit, closing }) => ({
          id: book,
          cells: [
            <span key="book" className="house-book">
              <Link to={entriesOf(book)} aria-current={query.book === book ? "true" : undefined}>
                {named("labels.ledgerAccount", book)}
              </Link>
              <small>{named("ledger.what", book)}</small>
            </span>,
            ...(query.from ? [<BalanceCell key="opening" balance={opening} />] : []),
            debit && <bdi key="debit">{debit}</bdi>,
            credit && <bdi key="credit">{credit}</bdi>,
            <Link key="closing" to={entriesOf(book)}>
              <BalanceCell balance={closing} />
            </Link>,
          ],
        }))}
      />
    </section>
  )
}
