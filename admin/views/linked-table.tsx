/** @jsxRuntime classic */

import type { ReactNode } from "react"
import React from "react"
import { Link } from "react-router-dom"
import { type Key, useSay } from "../browser/words.ts"

type Props = {
  title: Key
  columns: Key[]
  rows: { id: string; cells: ReactNode[] }[]
  /** Where all of them are, when these are the latest only. */
  all?: string
}

export default function LinkedTable({ title, columns, rows, all }: Props) {
  const say = useSay()
  return (
    <section className="house-card">
      <h2>
        {say(title)} {all && <Link to={all}>{say("house.see_all")}</Link>}
      </h2>
      {rows.length === 0 ? (
        <p className="house-hint">{say("house.none")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard as well.
        <section className="house-scroll" aria-label={say(title)} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {say(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, cells }) => (
                <tr key={id}>
                  {cells.map((cell, place) => (
                    <td key={columns[place]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
