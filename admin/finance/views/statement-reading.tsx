/** @jsxRuntime classic */
import React from "react"
import { useNamed, useSay } from "../../browser/words.ts"
import { sources } from "../browser/places.ts"
import type { SentStatement } from "../wire.ts"
import ActBox from "./act-box.tsx"
import type { BoxField } from "./box-field.tsx"
import Figures from "./figures.tsx"

type Reading = NonNullable<SentStatement["reading"]>
type Props = { id: string; reading: Reading; onDone: () => void }

/** Which column is which; kept for the next file with the same head. */
export default function StatementReading({ id, reading, onDone }: Props) {
  const say = useSay()
  const named = useNamed()
  const { columns, roles, isSure, paidWords, refusedWords } = reading
  const nameOf = (place: number) => columns[place]?.name || say("finance.statements.column", { number: place + 1 })
  const choices = columns.map(({ sample }, place) => ({
    value: String(place),
    text: sample ? `${nameOf(place)} (${sample})` : nameOf(place),
  }))
  const fields: BoxField[] = [
    ...roles.map(({ role, column }) => ({
      ...{ name: role, kind: "choice" as const, isOptional: true, start: column === null ? "" : String(column) },
      values: [{ value: "", text: say("finance.statements.no_column") }, ...choices],
    })),
    { name: "paidWords", kind: "text", isOptional: true, start: paidWords },
    { name: "refusedWords", kind: "text", isOptional: true, start: refusedWords },
  ]
  return (
    <section className={isSure ? "house-card" : "house-card house-alarm"}>
      <h2>{say("finance.statements.reading")}</h2>
      <p className={isSure ? "house-hint" : "house-refusal"}>
        {isSure ? say("finance.statements.reading_what") : named("finance.refused", "columns_missing")}
      </p>
      <Figures
        figures={roles.map(({ role, column }) => [`finance.fields.${role}`, column === null ? null : nameOf(column)])}
      />
      <div className="house-buttons">
        <ActBox
          act="read_statement"
          look="quiet"
          to={sources.statements(`/${id}/reading`)}
          fields={fields}
          onDone={onDone}
        />
      </div>
    </section>
  )
}
