/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React, { type ReactNode } from "react"
import { type Key, useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import AccountLink from "../../finance/views/account-link.tsx"
import { namedIn } from "../browser/named-in.ts"
import type { SentProduct } from "../wire.ts"

/** What its merchant says of it in both languages, why it is read, and what was said of it before. */
export default function ProductFacts({ opened }: { opened: SentProduct }) {
  const say = useSay()
  const { language } = useTranslation().i18n
  const { product, variants } = opened
  const category = namedIn({ nameFr: product.categoryFr, nameAr: product.categoryAr }, language)
  return (
    <div className="house-card">
      <Why product={product} />
      <dl className="house-facts">
        <Fact label="catalogue.merchant">
          <AccountLink id={product.accountId} name={product.merchant} />
        </Fact>
        <Fact label="catalogue.category">
          <bdi>{category}</bdi>
        </Fact>
        {product.brand && (
          <Fact label="catalogue.brand">
            <bdi>{product.brand}</bdi>
          </Fact>
        )}
        <Fact label="catalogue.price">
          <bdi>{product.price}</bdi>
        </Fact>
        {variants.length > 0 && (
          <Fact label="catalogue.variants">
            <bdi>{variants.map((one) => namedIn(one, language)).join(" · ")}</bdi>
          </Fact>
        )}
      </dl>
      <Text lang="fr" name={product.nameFr} description={product.descriptionFr} none={say("catalogue.no_text")} />
      <Text lang="ar" name={product.nameAr} description={product.descriptionAr} none={say("catalogue.no_text")} />
      <Readings opened={opened} />
    </div>
  )
}

function Fact({ label, children }: { label: Key; children: ReactNode }) {
  const say = useSay()
  return (
    <div>
      <dt>{say(label)}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Why({ product }: { product: SentProduct["product"] }) {
  const say = useSay()
  const { language } = useTranslation().i18n
  return (
    <p className="house-hint">
      {product.submittedAt && `${say("catalogue.submitted", { at: formatInstant(product.submittedAt, language) })} `}
      {product.needsReview && `${say("catalogue.why_category")} `}
      {product.refusalCount > 0 && say("catalogue.why_merchant", { count: product.refusalCount })}
    </p>
  )
}

type TextProps = { lang: "fr" | "ar"; name: string | null; description: string | null; none: string }

function Text({ lang, name, description, none }: TextProps) {
  const say = useSay()
  return (
    <section>
      <h2>{say(lang === "fr" ? "catalogue.in_french" : "catalogue.in_arabic")}</h2>
      {name || description ? (
        <div lang={lang} dir={lang === "ar" ? "rtl" : "ltr"}>
          <p>
            <b>{name}</b>
          </p>
          <p className="house-written">{description}</p>
        </div>
      ) : (
        <p className="house-hint">{none}</p>
      )}
    </section>
  )
}

function Readings({ opened: { readings } }: { opened: SentProduct }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  if (readings.length === 0) return null
  return (
    <section>
      <h2>{say("catalogue.before")}</h2>
      <ul>
        {readings.map(({ id, outcome, reason, decidedAt, decider }) => (
          <li key={id}>
            {named("catalogue.outcome", outcome)} · <bdi>{decider}</bdi> · {formatInstant(decidedAt, language)}
            {reason && (
              <>
                {" "}
                · <bdi>{reason}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
