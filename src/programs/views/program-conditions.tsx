import { Show } from "solid-js"
import { inReadersLanguage } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatRate } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { Term } from "#src/ui/term.tsx"
import type { ProgramTerms } from "../program.ts"
import type { Program } from "../queries.ts"

/** The rules of a program as a list, for its merchant. */
export function ProgramConditions(props: { program: Program; mayEdit: boolean }) {
  const { t, locale } = useI18n()
  const { program } = props
  const edit = (
    <Show when={props.mayEdit}>
      <a class="btn-quiet btn-small" href={paths.programTerms(locale, program.id)}>
        {t("programs.page.edit")}
      </a>
    </Show>
  )
  return (
    <Section title={t("programs.page.conditions")} actions={edit}>
      <ConditionList program={program} />
      <h3 class="font-semibold">{t("programs.page.terms", { version: program.termsVersion })}</h3>
      <TermsText program={program} />
    </Section>
  )
}

type Conditions = Pick<
  ProgramTerms,
  "windowDays" | "attributionModel" | "holdDays" | "discountBp" | "approval" | "offersSamples"
> & {
  payer: string
}

export function ConditionList(props: { program: Conditions }) {
  const { t } = useI18n()
  const { windowDays, attributionModel, holdDays, discountBp, approval, offersSamples, payer } = props.program
  return (
    <dl class="grid gap-3 sm:grid-cols-2">
      <Term name={t("programs.page.window")} value={t("programs.page.days", { count: windowDays })} />
      <Term name={t("programs.page.model")} value={t(`programs.page.${attributionModel}`)} />
      <Term name={t("programs.page.hold")} value={t("programs.page.days", { count: holdDays })} />
      <Term name={t("programs.page.discount")} value={formatRate(discountBp)} />
      <Term name={t("programs.page.approval")} value={t(`programs.page.${approval}`)} />
      <Term
        name={t("programs.page.samples")}
        value={t(offersSamples ? "programs.page.samples_offered" : "programs.page.samples_none")}
      />
      <Term
        name={t("programs.page.paid_by")}
        value={t(payer === "platform" ? "programs.page.paid_by_platform" : "programs.page.paid_by_merchant")}
      />
    </dl>
  )
}

export function TermsText(props: { program: { termsFr: string | null; termsAr: string | null } }) {
  const { locale } = useI18n()
  const terms = inReadersLanguage({ fr: props.program.termsFr, ar: props.program.termsAr }, locale)
  return (
    <Show when={terms}>
      {(shown) => (
        <div lang={shown().lang} dir="auto" class="whitespace-pre-line max-w-prose">
          {shown().text}
        </div>
      )}
    </Show>
  )
}
