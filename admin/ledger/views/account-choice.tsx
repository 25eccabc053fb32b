/** @jsxRuntime classic */
import React, { type FormEvent, useState } from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import { useQuery } from "../../finance/browser/use-query.ts"
import FiguresTable from "../../finance/views/figures-table.tsx"
import PagesNav from "../../finance/views/pages-nav.tsx"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import type { SentAccounts } from "../wire.ts"
import BooksState from "./books-state.tsx"

/** Whose books to open. */
export default function AccountChoice() {
  const say = useSay()
  const { query, ask } = useQuery()
  const [name, setName] = useState(query.name ?? "")
  const loaded = useAnswer<SentAccounts>(sources.accounts(query))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask({ name })
  }
  return (
    <main className="house-page">
      <h1>{say("ledger.title")}</h1>
      <p className="house-hint">{say("ledger.intro")}</p>
      <BooksState />
      <search>
        <form className="house-search-page" onSubmit={submit}>
          <input
            type="search"
            aria-label={say("ledger.find")}
            placeholder={say("ledger.find")}
            maxLength={100}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <button type="submit" className="house-button">
            {say("search.submit")}
          </button>
        </form>
      </search>
      {loaded.state === "here" ? <Accounts list={loaded.answer} /> : <Waiting loaded={loaded} />}
    </main>
  )
}

function Accounts({ list: { accounts, page, hasMore } }: { list: SentAccounts }) {
  const named = useNamed()
  return (
    <section className="house-card">
      <FiguresTable
        title="ledger.accounts"
        columns={["properties.name", "properties.kind", "properties.city"]}
        rows={accounts.map(({ id, name, kind, city }) => ({
          id,
          cells: [
            <Link key="name" to={places.ledger({ account: id })}>
              <bdi>{name}</bdi>
            </Link>,
            named("labels.kind", kind),
            city && <bdi key="city">{city}</bdi>,
          ],
        }))}
      />
      <PagesNav page={page} hasMore={hasMore} />
    </section>
  )
}
