/** @jsxRuntime classic */
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import { places as finance } from "../../finance/browser/places.ts"
import { useQuery } from "../../finance/browser/use-query.ts"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import type { SentLedger } from "../wire.ts"
import BookExports from "./book-exports.tsx"
import BookFilters from "./book-filters.tsx"
import ChartOfAccounts from "./chart-of-accounts.tsx"
import EntryList from "./entry-list.tsx"
import PartyList from "./party-list.tsx"

/** The books of one account, as far down as the address asks. */
export default function BooksView({ account }: { account: string }) {
  const say = useSay()
  const { query } = useQuery()
  const loaded = useAnswer<SentLedger>(sources.ledger({ ...query, account }))
  return (
    <main className="house-page house-stack">
      <p>
        <Link to={places.ledger()}>{say("ledger.title")}</Link>
      </p>
      {loaded.state === "here" ? <Books ledger={loaded.answer} /> : <Waiting loaded={loaded} />}
    </main>
  )
}

function Books({ ledger }: { ledger: SentLedger }) {
  const say = useSay()
  const named = useNamed()
  const { account, books, parties, entries } = ledger
  return (
    <>
      <h1>
        <bdi>{account.name}</bdi>
      </h1>
      <p className="house-hint">
        {named("labels.kind", account.kind)} ·{" "}
        <Link to={finance.account(account.id)}>{say("ledger.account_page")}</Link>
      </p>
      <p className="house-hint">{say(account.kind === "influencer" ? "ledger.of_payers" : "ledger.of_payer")}</p>
      <BookFilters ledger={ledger} />
      <ChartOfAccounts account={account.id} books={books} />
      {parties && <PartyList parties={parties} />}
      {entries && <EntryList entries={entries} />}
      {account.kind !== "influencer" && <BookExports account={account.id} />}
    </>
  )
}
