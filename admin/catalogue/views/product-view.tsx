/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React, { useState } from "react"
import { useNavigate } from "react-router"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import { useKeys } from "../../desk/browser/keyboard.ts"
import { send } from "../../finance/browser/send.ts"
import Waiting from "../../views/waiting.tsx"
import { namedIn } from "../browser/named-in.ts"
import { places, sources } from "../browser/places.ts"
import type { SentProduct } from "../wire.ts"
import ProductFacts from "./product-facts.tsx"
import ProductPictures from "./product-pictures.tsx"
import RefusalBox from "./refusal-box.tsx"

type Props = { accountId: string; productId: string }

/** One product as shoppers would see it, and the two ways to answer its merchant. */
export default function ProductView({ accountId, productId }: Props) {
  const loaded = useAnswer<SentProduct>(sources.product(accountId, productId))
  return (
    <main className="house-page">
      {loaded.state === "here" ? (
        <Reading opened={loaded.answer} onAgain={loaded.again} />
      ) : (
        <Waiting loaded={loaded} />
      )}
    </main>
  )
}

function Reading({ opened, onAgain }: { opened: SentProduct; onAgain: () => void }) {
  const say = useSay()
  const { language } = useTranslation().i18n
  const navigate = useNavigate()
  const { product } = opened
  const back = () => navigate(places.list)
  const act = useAct(opened, { onDone: back, onChanged: onAgain })
  const mayAct = product.seen !== null && !act.isBusy && !act.isRefusing
  useKeys({
    escape: back,
    ...(mayAct && { a: () => act.post("approval", {}), r: act.open }),
  })
  return (
    <>
      <p>
        <Link to={places.list}>{say("catalogue.back")}</Link>
      </p>
      <h1>
        <bdi>{namedIn(product, language)}</bdi>
      </h1>
      <div className="house-reading">
        <ProductPictures opened={opened} />
        <ProductFacts opened={opened} />
      </div>
      <Answers isOpen={product.seen !== null} act={act} />
    </>
  )
}

type Act = ReturnType<typeof useAct>

function Answers({ isOpen, act }: { isOpen: boolean; act: Act }) {
  const say = useSay()
  const named = useNamed()
  if (!isOpen) return <p className="house-card">{say("catalogue.decided")}</p>
  return (
    <div className="house-card house-answers">
      <p role="alert" className="house-refusal">
        {act.refusal && !act.isRefusing && named("catalogue.refused", act.refusal)}
      </p>
      <p className="house-buttons">
        <button type="button" className="house-button" disabled={act.isBusy} onClick={() => act.post("approval", {})}>
          {say("catalogue.approve")} <kbd>A</kbd>
        </button>
        <button type="button" className="house-button house-danger" disabled={act.isBusy} onClick={act.open}>
          {say("catalogue.refuse")} <kbd>R</kbd>
        </button>
      </p>
      {act.isRefusing && <RefusalBox act={act} />}
    </div>
  )
}

/** Sends an answer for the product as it was seen; what has changed since is shown first. */
function useAct({ product }: SentProduct, { onDone, onChanged }: { onDone: () => void; onChanged: () => void }) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isRefusing, setRefusing] = useState(false)
  const post = async (what: "approval" | "refusal", body: Record<string, unknown>) => {
    setBusy(true)
    const path = sources.product(product.accountId, product.id, `/${what}`)
    const refused = await send(path, { ...body, seen: product.seen })
    setBusy(false)
    setRefusal(refused)
    if (refused === null) return onDone()
    if (refused === "changed_meanwhile" || refused === "not_submitted") {
      setRefusing(false)
      onChanged()
    }
  }
  return { refusal, isBusy, isRefusing, post, open: () => setRefusing(true), close: () => setRefusing(false) }
}
