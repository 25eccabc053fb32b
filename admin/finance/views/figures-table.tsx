/** @jsxRuntime classic */

import type { ReactNode } from "react"
import React from "react"
import { type Key, useSay } from "../../browser/words.ts"

type Column = Key | { figure: Key }
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
  const kind = (place: number) => (typeof columns[place] === "object" ? "house-figure" : undefined)
  const nameOf = (column: Column) => (typeof column === "object" ? column.figure : column)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard as well.
    <section className="house-scroll house-figures" aria-label={say(title)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={nameOf(column)} scope="col" className={kind(place)}>
                {say(nameOf(column))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((cell, place) => (
                <td key={nameOf(columns[place] ?? title)} className={kind(place)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {sums && (
          <tfoot>
            <tr>
              {sums.map((cell, place) => (
                <td key={nameOf(columns[place] ?? title)} className={kind(place)}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
