import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import type { MyEnrollment } from "../queries.ts"
import { MyProgram } from "./my-program.tsx"

export function MyProgramsPage(props: { enrollments: MyEnrollment[]; mayPromote: boolean }) {
  const { t, locale } = useI18n()
  const discover = (
    <a class="btn" href={paths.discover(locale)}>
      {t("enrollments.mine.discover")}
    </a>
  )
  return (
    <Page title={t("enrollments.mine.title")} intro={t("enrollments.mine.intro")} actions={discover}>
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
            {(enrollment) => <MyProgram enrollment={enrollment} mayPromote={props.mayPromote} />}
          </For>
        </ul>
      </Show>
    </Page>
  )
}
