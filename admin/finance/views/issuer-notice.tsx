/** @jsxRuntime classic */
import React from "react"
import { Link } from "react-router-dom"
import { useNamed, useSay } from "../../browser/words.ts"
import { places } from "../browser/places.ts"

/** What the platform's invoices lack of what the law asks for, wherever they are issued. */
export default function IssuerNotice({ missing }: { missing: readonly string[] }) {
  const say = useSay()
  const named = useNamed()
  if (missing.length === 0) return null
  return (
    <section className="house-card house-alarm house-before">
      <h2>{say("finance.issuer.missing")}</h2>
      <p>{say("finance.issuer.missing_what")}</p>
      <p>
        <strong>{missing.map((fact) => named("finance.issuer.fact", fact)).join(" · ")}</strong>
      </p>
      <p>
        <Link to={places.issuer}>{say("finance.issuer.complete")}</Link>
      </p>
    </section>
  )
}
