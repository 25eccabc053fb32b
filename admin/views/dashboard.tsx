/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../browser/use-answer.ts"
import { type Key, useSay } from "../browser/words.ts"
import type { Counter } from "../dashboard/counters.ts"
import { formatAge } from "../desk/browser/dates.ts"
import type { Sent } from "../desk/wire.ts"
import BooksState from "../ledger/views/books-state.tsx"
import Waiting from "./waiting.tsx"

/** How much waits, and since when. */
export default function Dashboard() {
  const say = useSay()
  const { i18n } = useTranslation()
  const loaded = useAnswer<Sent<Counter>[]>("/admin/api/own/counters")
  return (
    <main className="house-page">
      <h1>{say("labels.dashboard")}</h1>
      <BooksState />
      {loaded.state !== "here" ? (
        <Waiting loaded={loaded} />
      ) : (
        <ul className="house-counters">
          {loaded.answer.map(({ name, count, path, since, isUrgent }) => (
            <li key={name}>
              <Link to={path} className={isUrgent ? "house-urgent" : ""}>
                <strong>{count}</strong>
                <span>{say(`counters.${name}` as Key)}</span>
                {since && <small>{say("counters.since", { age: formatAge(since, i18n.language) })}</small>}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}
