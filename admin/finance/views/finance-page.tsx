/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { type Key, useSay } from "../../browser/words.ts"
import { formatAge, formatInstant } from "../../desk/browser/dates.ts"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import type { Overview } from "../wire.ts"
import FiguresTable from "./figures-table.tsx"

/** What finance has to do today. */
export default function FinancePage() {
  const say = useSay()
  const { language } = useTranslation().i18n
  const loaded = useAnswer<Overview>(sources.overview)
  return (
    <main className="house-page">
      <h1>{say("finance.overview.title")}</h1>
      {loaded.state !== "here" ? (
        <Waiting loaded={loaded} />
      ) : (
        <>
          <ul className="house-counters">
            {loaded.answer.work.map(({ name, path, count, isUrgent, amount, since }) => (
              <li key={name}>
                <Link to={path} className={isUrgent ? "house-urgent" : ""}>
                  <strong>{count}</strong>
                  <span>{say(`finance.work.${name}` as Key)}</span>
                  {amount && <bdi>{amount}</bdi>}
                  {since && <small>{say("counters.since", { age: formatAge(since, language) })}</small>}
                </Link>
              </li>
            ))}
          </ul>
          <section className="house-card house-after">
            <h2>{say("finance.conflicts.title")}</h2>
            <p className="house-hint">{say("finance.conflicts.what")}</p>
            <FiguresTable
              title="finance.conflicts.title"
              none="finance.conflicts.none"
              columns={["finance.batch", "finance.merchant", "finance.at"]}
              rows={loaded.answer.conflicts.map(({ accountId, merchant, batchId, number, at }) => ({
                id: batchId,
                cells: [
                  <Link key="batch" to={places.batch(accountId, batchId)}>
                    {say("finance.batch_number", { number })}
                  </Link>,
                  <bdi key="merchant">{merchant}</bdi>,
                  formatInstant(at, language),
                ],
              }))}
            />
          </section>
        </>
      )}
    </main>
  )
}
