/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React, { useRef, useState } from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useSay } from "../../browser/words.ts"
import { formatAge } from "../../desk/browser/dates.ts"
import { useKeys } from "../../desk/browser/keyboard.ts"
import { useQuery } from "../../finance/browser/use-query.ts"
import PagesNav from "../../finance/views/pages-nav.tsx"
import Waiting from "../../views/waiting.tsx"
import { namedIn } from "../browser/named-in.ts"
import { places, sources } from "../browser/places.ts"
import type { SentWaiting } from "../wire.ts"

/** What waits to be read, the longest first; walked through with j and k. */
export default function WaitingProducts() {
  const say = useSay()
  const { query } = useQuery()
  const loaded = useAnswer<SentWaiting>(sources.waiting(query))
  return (
    <main className="house-page">
      <h1>{say("catalogue.title")}</h1>
      <p className="house-hint">{say("catalogue.what")}</p>
      {loaded.state === "here" ? <List list={loaded.answer} /> : <Waiting loaded={loaded} />}
    </main>
  )
}

function List({ list: { products, page, hasMore } }: { list: SentWaiting }) {
  const say = useSay()
  const rows = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState(-1)
  const move = (steps: number) => {
    const to = Math.max(0, Math.min(products.length - 1, at + steps))
    setAt(to)
    rows.current?.querySelectorAll("a")[to]?.focus()
  }
  const down = { run: () => move(1), repeats: true } as const
  const up = { run: () => move(-1), repeats: true } as const
  useKeys({ j: down, arrowdown: down, k: up, arrowup: up })
  if (products.length === 0) return <p className="house-card">{say("catalogue.none")}</p>
  return (
    <section className="house-card">
      <ul className="house-waiting" ref={rows}>
        {products.map((product) => (
          <Row key={product.id} product={product} />
        ))}
      </ul>
      <p className="house-hint">{say("catalogue.list_keys")}</p>
      <PagesNav page={page} hasMore={hasMore} />
    </section>
  )
}

function Row({ product }: { product: SentWaiting["products"][number] }) {
  const say = useSay()
  const { language } = useTranslation().i18n
  const { id, accountId, coverId, categoryFr, categoryAr } = product
  return (
    <li>
      <Link to={places.product(accountId, id)} className="house-product">
        {coverId ? (
          <img src={sources.picture(accountId, id, coverId)} alt="" width="72" height="72" loading="lazy" />
        ) : (
          <span className="house-no-picture" />
        )}
        <span>
          <b>
            <bdi>{namedIn(product, language)}</bdi>
          </b>
          <small>
            <bdi>{product.merchant}</bdi> · <bdi>{namedIn({ nameFr: categoryFr, nameAr: categoryAr }, language)}</bdi>
          </small>
          <small>{say("catalogue.since", { age: formatAge(product.submittedAt, language) })}</small>
        </span>
      </Link>
    </li>
  )
}
