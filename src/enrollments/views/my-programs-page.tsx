import { For, Show } from "solid-js"
import type { BudgetPeriod } from "#src/budgets/budget.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { MerchantStanding } from "#src/reputation/merchant-standings.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import type { MyEnrollment } from "../queries.ts"
import { MeetingLinks } from "./meeting-links.tsx"
import { MyProgram } from "./my-program.tsx"

type MyProgramsPageProps = {
  enrollments: MyEnrollment[]
  standings: ReadonlyMap<string, MerchantStanding>
  reached: ReadonlyMap<string, BudgetPeriod>
  mayPromote: boolean
}

export function MyProgramsPage(props: MyProgramsPageProps) {
  const { t, locale } = useI18n()
  const discover = (
    <a class="btn" href={paths.discover(locale)}>
      {t("enrollments.mine.discover")}
    </a>
  )
  return (
    <Page title={t("enrollments.mine.title")} intro={t("enrollments.mine.intro")} actions={discover}>
      <MeetingLinks side="influencer" here="enrollments" />
      <Show
        when={props.enrollments.length > 0}
        fallback={
          <EmptyState
            title={t("enrollments.mine.none.title")}
            body={t("enrollments.mine.none.body")}
            action={discover}
          />
        }
      >
        <ul class="grid gap-4 md:grid-cols-2 items-start">
          <For each={props.enrollments}>
            {(enrollment) => (
              <MyProgram
                enrollment={enrollment}
                standing={props.standings.get(enrollment.merchantAccountId)}
                reached={props.reached.get(enrollment.programId)}
                mayPromote={props.mayPromote}
              />
            )}
          </For>
        </ul>
      </Show>
    </Page>
  )
}
