/** @jsxRuntime classic */

import type { ReactNode } from "react"
import React from "react"
import { type Key, useSay } from "../../browser/words.ts"

/** A figure stands under its like; what is brief stays on one line. */
type Column = Key | { figure: Key } | { brief: Key }
type Props = {
  title: Key
  columns: Column[]
  rows: { id: string; cells: ReactNode[] }[]
  /** What to say when there are none. */
  none?: Key
  /** A last row that sums the others up. */
  sums?: ReactNode[]
}

/** Rows whose amounts stand under one another. */
export default function FiguresTable({ title, columns, rows, none = "house.none", sums }: Props) {
  const say = useSay()
  if (rows.length === 0) return <p className="house-hint">{say(none)}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard as well.
    <section className="house-scroll house-figures" aria-label={say(title)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={nameOf(column)} scope="col" className={classOf(column)}>
                {say(nameOf(column))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              <Cells columns={columns} cells={cells} />
            </tr>
          ))}
        </tbody>
        {sums && (
          <tfoot>
            <tr>
              <Cells columns={columns} cells={sums} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

// On a phone a row is a card, and each cell says by itself what it is.
function Cells({ columns, cells }: { columns: Column[]; cells: ReactNode[] }) {
  const say = useSay()
  return (
    <>
      {columns.map((column, place) => (
        <td key={nameOf(column)} className={classOf(column)} data-label={say(nameOf(column))}>
          {cells[place]}
        </td>
      ))}
    </>
  )
}

function nameOf(column: Column): Key {
  if (typeof column === "string") return column
  return "figure" in column ? column.figure : column.brief
}

function classOf(column: Column): string | undefined {
  if (typeof column === "string") return undefined
  return "figure" in column ? "house-figure" : "house-brief"
}
