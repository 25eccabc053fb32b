/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useNamed } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import FiguresTable from "../../finance/views/figures-table.tsx"
import { places } from "../browser/places.ts"
import type { SentTransaction } from "../wire.ts"

type Moves = NonNullable<SentTransaction["commission"]>["moves"]

/** A commission's whole life in the books, the oldest first; the transaction that is read stands out. */
export default function CommissionMoves({ moves, payerId, here }: { moves: Moves; payerId: string; here: string }) {
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <FiguresTable
      title="ledger.moves"
      columns={[
        ...([{ brief: "properties.postedAt" }, "properties.cause", "properties.ledgerAccount"] as const),
        ...([{ figure: "ledger.debit" }, { figure: "ledger.credit" }] as const),
      ]}
      rows={moves.map(({ id, postedAt, cause, book, debit, credit }) => ({
        id: `${id} ${book}`,
        cells: [
          <Link key="at" to={places.transaction(payerId, id)} aria-current={id === here ? "true" : undefined}>
            {formatInstant(postedAt, language)}
          </Link>,
          named("labels.cause", cause),
          named("labels.ledgerAccount", book),
          debit && <bdi key="debit">{debit}</bdi>,
          credit && <bdi key="credit">{credit}</bdi>,
        ],
      }))}
    />
  )
}
