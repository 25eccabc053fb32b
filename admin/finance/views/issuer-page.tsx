/** @jsxRuntime classic */
import React from "react"
import { useAnswer } from "../../browser/use-answer.ts"
import { useSay } from "../../browser/words.ts"
import Waiting from "../../views/waiting.tsx"
import { sources } from "../browser/places.ts"
import type { SentIssuer } from "../wire.ts"
import IssuerBank from "./issuer-bank.tsx"
import IssuerIdentity from "./issuer-identity.tsx"
import IssuerPayer from "./issuer-payer.tsx"
import UnclearPayees from "./unclear-payees.tsx"

export type IssuerProps = { facts: SentIssuer; onDone: () => void }

/** The platform itself: who issues its invoices, from which account it pays, what it is to the tax office. */
export default function IssuerPage() {
  const say = useSay()
  const loaded = useAnswer<SentIssuer>(sources.issuer())
  if (loaded.state !== "here") return <Waiting loaded={loaded} />
  const props = { facts: loaded.answer, onDone: loaded.again }
  return (
    <main className="house-page house-sheet">
      <div>
        <h1>{say("menu.issuer")}</h1>
        <p className="house-hint">{say("finance.issuer.what")}</p>
      </div>
      <IssuerIdentity {...props} />
      <IssuerBank {...props} />
      <IssuerPayer {...props} />
      <UnclearPayees {...props} />
    </main>
  )
}
