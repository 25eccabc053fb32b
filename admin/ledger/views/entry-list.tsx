/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import { useQuery } from "../../finance/browser/use-query.ts"
import FiguresTable from "../../finance/views/figures-table.tsx"
import PagesNav from "../../finance/views/pages-nav.tsx"
import { places } from "../browser/places.ts"
import type { SentLedger } from "../wire.ts"

/** Entries, the newest first; each amount leads to its transaction. */
export default function EntryList({ entries }: { entries: NonNullable<SentLedger["entries"]> }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  const { query } = useQuery()
  return (
    <section className="house-card">
      <h2>{say("ledger.entries")}</h2>
      <FiguresTable
        title="ledger.entries"
        none="ledger.no_entries"
        columns={[
          ...([{ brief: "properties.postedAt" }, "properties.cause", "ledger.reference", "ledger.party"] as const),
          ...(query.book ? [] : (["properties.ledgerAccount"] as const)),
          ...([{ figure: "ledger.debit" }, { figure: "ledger.credit" }] as const),
        ]}
        rows={entries.rows.map(({ payerId, transactionId, book, cause, postedAt, party, reference, debit, credit }) => {
          const place = places.transaction(payerId, transactionId)
          const amount = (text: string | null) =>
            text && (
              <Link to={place}>
                <bdi>{text}</bdi>
              </Link>
            )
          return {
            id: `${transactionId} ${book}`,
            cells: [
              <Link key="at" to={place}>
                {formatInstant(postedAt, language)}
              </Link>,
              named("labels.cause", cause),
              reference && <bdi key="reference">{reference}</bdi>,
              <bdi key="party">{party}</bdi>,
              ...(query.book ? [] : [named("labels.ledgerAccount", book)]),
              amount(debit),
              amount(credit),
            ],
          }
        })}
      />
      <PagesNav page={entries.page} hasMore={entries.hasMore} />
    </section>
  )
}
