/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { type Key, useSay } from "../../browser/words.ts"
import { formatAge } from "../../desk/browser/dates.ts"
import type { Overview } from "../wire.ts"

/** What waits, what is urgent first; what does not wait is named in a line, so that its place is known. */
export default function WorkList({ work }: Pick<Overview, "work">) {
  const say = useSay()
  const { language } = useTranslation().i18n
  const waiting = work.filter(({ count }) => count > 0).sort((a, b) => Number(b.isUrgent) - Number(a.isUrgent))
  const idle = work.filter(({ count }) => count === 0)
  return (
    <>
      {waiting.length === 0 && <p className="house-books">{say("finance.overview.nothing")}</p>}
      <ul className="house-counters">
        {waiting.map(({ name, path, count, isUrgent, amount, since }) => (
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
      {idle.length > 0 && (
        <section className="house-idle">
          <h2>{say("finance.overview.idle")}</h2>
          <ul>
            {idle.map(({ name, path }) => (
              <li key={name}>
                <Link to={path}>{say(`finance.work.${name}` as Key)}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
