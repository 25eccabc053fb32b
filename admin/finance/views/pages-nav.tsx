/** @jsxRuntime classic */
import React from "react"
import { useSay } from "../../browser/words.ts"
import { useQuery } from "../browser/use-query.ts"

/** The way to the rows before and after. */
export default function PagesNav({ page, hasMore }: { page: number; hasMore: boolean }) {
  const say = useSay()
  const { query, ask } = useQuery()
  if (page === 1 && !hasMore) return null
  const to = (number: number) => ask({ ...query, page: String(number) })
  return (
    <nav className="house-pages" aria-label={say("finance.pages")}>
      <button type="button" className="house-quiet" disabled={page === 1} onClick={() => to(page - 1)}>
        {say("finance.previous")}
      </button>
      <span>{say("finance.page", { page })}</span>
      <button type="button" className="house-quiet" disabled={!hasMore} onClick={() => to(page + 1)}>
        {say("finance.next")}
      </button>
    </nav>
  )
}
