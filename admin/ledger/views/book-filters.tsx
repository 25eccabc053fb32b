/** @jsxRuntime classic */
import React, { useId } from "react"
import { type Key, useSay } from "../../browser/words.ts"
import { useQuery } from "../../finance/browser/use-query.ts"
import Choice from "../../finance/views/choice.tsx"
import type { SentLedger } from "../wire.ts"

/** Which ledger account, which other party and which period; all of it stands in the address. */
export default function BookFilters({ ledger: { books, parties } }: { ledger: SentLedger }) {
  const say = useSay()
  const { query, ask } = useQuery()
  const party = parties?.find(({ id }) => id === query.party)
  return (
    <search className="house-choices">
      <Choice
        name="book"
        label="properties.ledgerAccount"
        any="ledger.any_book"
        group="labels.ledgerAccount"
        values={books.map(({ book }) => book)}
      />
      <Day name="from" label="properties.from" />
      <Day name="to" label="properties.to" />
      {query.party && (
        <p className="house-choice">
          <span>{say("ledger.party")}</span>
          <button type="button" className="house-quiet" onClick={() => ask({ party: undefined })}>
            <bdi>{party?.name ?? query.party.slice(-12)}</bdi> <span aria-hidden="true">×</span>
          </button>
        </p>
      )}
    </search>
  )
}

function Day({ name, label }: { name: "from" | "to"; label: Key }) {
  const say = useSay()
  const id = useId()
  const { query, ask } = useQuery()
  return (
    <p className="house-choice">
      <label htmlFor={id}>{say(label)}</label>
      <input id={id} type="date" value={query[name] ?? ""} onChange={({ target }) => ask({ [name]: target.value })} />
    </p>
  )
}
