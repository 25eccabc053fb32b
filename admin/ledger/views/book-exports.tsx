/** @jsxRuntime classic */
import React, { useId, useState } from "react"
import { exportKinds } from "../../accounting/export-kinds.ts"
import { useSay } from "../../browser/words.ts"

const wellFormed = /^20\d\d-(0[1-9]|1[0-2])$/

/** What an accountant takes away of a month. */
export default function BookExports({ account }: { account: string }) {
  const say = useSay()
  const id = useId()
  const [month, setMonth] = useState(lastMonth)
  const isRight = wellFormed.test(month)
  return (
    <section className="house-card">
      <h2>{say("accounting.title")}</h2>
      <p className="house-hint">{say("accounting.hint")}</p>
      <p className="house-choice">
        <label htmlFor={id}>{say("accounting.month")}</label>
        <input
          id={id}
          type="month"
          value={month}
          placeholder="2026-11"
          aria-invalid={!isRight}
          onChange={({ target }) => setMonth(target.value)}
        />
      </p>
      <ul className="house-exports">
        {exportKinds.map((kind) => (
          <li key={kind}>
            {isRight ? (
              <a
                className="house-button"
                download
                href={`/admin/api/own/accounting/${account}/${kind}.csv?month=${month}`}
              >
                {say(`accounting.kind.${kind}`)}
              </a>
            ) : (
              <span className="house-button" aria-disabled="true">
                {say(`accounting.kind.${kind}`)}
              </span>
            )}
            <small>{say(`accounting.what.${kind}`)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A month that is over is what accountants ask for. */
function lastMonth(): string {
  const today = new Date()
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1)).toISOString().slice(0, 7)
}
