/** @jsxRuntime classic */
import React, { type FormEvent, useEffect, useState } from "react"
import { useLocation } from "react-router"
import type { FoundAccount } from "#src/account-search/search-accounts.ts"
import { askJson } from "../browser/ask.ts"
import { useSay } from "../browser/words.ts"
import FoundAccounts from "./found-accounts.tsx"

type Outcome = FoundAccount[] | "failed" | null

async function look(text: string): Promise<Outcome> {
  if (text.trim() === "") return null
  return (await askJson<FoundAccount[]>("/admin/api/own/search", { text })) ?? "failed"
}

/** Accounts by any identifier; what is typed is posted, and never stands in the address. */
export default function SearchPage() {
  const say = useSay()
  const asked = (useLocation().state as { text?: string } | null)?.text ?? ""
  const [text, setText] = useState(asked)
  const [outcome, setOutcome] = useState<Outcome>(null)

  useEffect(() => {
    setText(asked)
    void look(asked).then(setOutcome)
  }, [asked])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void look(text).then(setOutcome)
  }

  return (
    <main className="house-page">
      <h1>{say("search.title")}</h1>
      <p className="house-hint" id="search-hint">
        {say("search.hint")}
      </p>
      <search>
        <form className="house-search-page" onSubmit={submit}>
          <input
            type="search"
            aria-label={say("search.label")}
            aria-describedby="search-hint"
            maxLength={200}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="house-button">
            {say("search.submit")}
          </button>
        </form>
      </search>
      <div role="status">
        {outcome === "failed" && <p>{say("house.failed")}</p>}
        {Array.isArray(outcome) && outcome.length === 0 && <p>{say("search.nothing")}</p>}
      </div>
      {Array.isArray(outcome) && outcome.length > 0 && <FoundAccounts found={outcome} />}
    </main>
  )
}
