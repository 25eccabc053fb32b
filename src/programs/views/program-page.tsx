import { Show } from "solid-js"
import type { ShownMeter } from "#src/budgets/read-budget.ts"
import { BudgetSection } from "#src/budgets/views/budget-section.tsx"
import { inReadersLanguage, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { PayerChoice } from "#src/payer-contracts/read-payer-choice.ts"
import { PayerSection } from "#src/payer-contracts/views/payer-section.tsx"
import { Page, Section } from "#src/ui/page.tsx"
import type { ExampleProduct } from "../example-commission.ts"
import type { Program } from "../queries.ts"
import type { NamedProduct } from "../reward-sentence.ts"
import type { StandingRewards } from "../standing-rewards.ts"
import { ComingRewards } from "./coming-rewards.tsx"
import { ProgramConditions } from "./program-conditions.tsx"
import { ProgramStanding } from "./program-standing.tsx"
import { ProgramStateBadge } from "./program-state-badge.tsx"
import { RewardExamples } from "./reward-examples.tsx"
import { RewardList } from "./reward-list.tsx"

export type ProgramPageProps = {
  program: Program
  rewards: StandingRewards
  products: NamedProduct[]
  examples: ExampleProduct[]
  counts: { approved: number; pending: number }
  /** Null for those who do not see money. */
  meters: ShownMeter[] | null
  isVerified: boolean
  mayEdit: boolean
  payerChoice: PayerChoice
}

export function ProgramPage(props: ProgramPageProps) {
  const { t, locale } = useI18n()
  const { program, counts } = props
  const description = inReadersLanguage({ fr: program.descriptionFr, ar: program.descriptionAr }, locale)
  return (
    <Page
      title={nameIn(program, locale)}
      trail={[{ label: t("programs.title"), href: paths.programs(locale) }]}
      actions={<ProgramStateBadge program={program} />}
    >
      <ProgramStanding program={program} isVerified={props.isVerified} mayEdit={props.mayEdit} />
      <Show when={description}>
        {(shown) => (
          <p class="max-w-prose whitespace-pre-line" lang={shown().lang} dir="auto">
            {shown().text}
          </p>
        )}
      </Show>
      <Section
        title={t("programs.page.enrollments")}
        actions={
          <a class="btn-quiet btn-small" href={paths.programEnrollments(locale, program.id)}>
            {t("programs.page.see_enrollments")}
          </a>
        }
      >
        <p>
          {t("programs.enrolled", { count: counts.approved })} · {t("programs.waiting", { count: counts.pending })}
        </p>
      </Section>
      <Show when={props.meters}>
        {(meters) => <BudgetSection programId={program.id} meters={meters()} mayEdit={props.mayEdit} />}
      </Show>
      <ProgramRewards {...props} />
      <ProgramConditions program={program} mayEdit={props.mayEdit} />
      <PayerSection programId={program.id} choice={props.payerChoice} mayEdit={props.mayEdit} />
    </Page>
  )
}

function ProgramRewards(props: ProgramPageProps) {
  const { t, locale } = useI18n()
  const change = (
    <Show when={props.mayEdit}>
      <a class="btn-quiet btn-small" href={paths.programRewards(locale, props.program.id)}>
        {t("programs.page.change_rewards")}
      </a>
    </Show>
  )
  return (
    <Section title={t("programs.page.rewards_now")} actions={change}>
      <RewardList rules={props.rewards.current} products={props.products} />
      <Show when={props.rewards.coming}>
        {(coming) => <ComingRewards coming={coming()} products={props.products} />}
      </Show>
      <RewardExamples rules={props.rewards.current} products={props.examples} />
    </Section>
  )
}
