/** @jsxRuntime classic */
import React from "react"
import { useNamed, useSay } from "../../browser/words.ts"
import Tag from "../../views/tag.tsx"
import { sources } from "../browser/places.ts"
import type { SentIssuer } from "../wire.ts"
import ActBox from "./act-box.tsx"
import type { BoxField } from "./box-field.tsx"
import Figures from "./figures.tsx"
import type { IssuerProps } from "./issuer-page.tsx"

const forms = ["company", "auto_entrepreneur", "cooperative", "individual"] as const
const optional = ["ice", "taxId", "professionalTax", "rcNumber", "rcCity"] as const

/** What the platform's invoices and legal notice say of it, and what they lack. */
export default function IssuerIdentity({ facts: { notice, missing, advice, mayPay }, onDone }: IssuerProps) {
  const say = useSay()
  const named = useNamed()
  return (
    <section className="house-card">
      <h2>
        {say("finance.issuer.identity")}
        <Tag
          tone={missing.length > 0 ? "bad" : "good"}
          text={say(missing.length > 0 ? "finance.issuer.incomplete" : "finance.issuer.whole")}
        />
      </h2>
      <p className="house-hint">{say("finance.issuer.identity_what")}</p>
      {missing.length > 0 && (
        <p className="house-refusal">
          {say("finance.issuer.lacks")} {missing.map((fact) => named("finance.issuer.fact", fact)).join(" · ")}
        </p>
      )}
      {notice && <Known notice={notice} />}
      {advice.map((name) => (
        <p key={name} className="house-hint">
          {named("finance.issuer.advice", name)}
        </p>
      ))}
      {mayPay && (
        <div className="house-buttons">
          <ActBox
            act="describe_issuer"
            to={sources.issuer("/identity")}
            fields={fieldsOf(notice, (name) => named("finance.legal_form", name))}
            onDone={onDone}
          />
        </div>
      )}
    </section>
  )
}

function Known({ notice }: { notice: NonNullable<SentIssuer["notice"]> }) {
  const named = useNamed()
  return (
    <Figures
      figures={[
        ["finance.fields.legalName", notice.legalName],
        ["finance.fields.legalForm", named("finance.legal_form", notice.legalForm)],
        ["finance.fields.capitalCents", notice.capital?.told ?? null],
        ["finance.fields.address", notice.address],
        ["finance.fields.city", notice.city],
        ...optional.map((name) => [`finance.fields.${name}`, notice[name]] as const),
        ["finance.fields.phone", notice.phone],
        ["finance.fields.email", notice.email],
      ]}
    />
  )
}

function fieldsOf(notice: SentIssuer["notice"], formName: (name: string) => string): BoxField[] {
  const typed = (name: "legalName" | "address" | "city" | "phone" | "email" | (typeof optional)[number]) => {
    const isOptional = optional.some((one) => one === name)
    return { name, kind: "text" as const, isOptional, start: notice?.[name] ?? "" }
  }
  return [
    typed("legalName"),
    {
      ...{ name: "legalForm", kind: "choice", start: notice?.legalForm ?? "company" },
      values: forms.map((value) => ({ value, text: formName(value) })),
    },
    { name: "capitalCents", kind: "text", isOptional: true, start: notice?.capital?.typed ?? "" },
    ...[typed("address"), typed("city")],
    ...optional.map(typed),
    ...[typed("phone"), typed("email")],
  ]
}
