import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { type EnrollmentStatus, mayApply } from "../enrollment.ts"
import { ApplicationForm } from "./application-form.tsx"
import { MyStatusBadge } from "./my-status-badge.tsx"

type MyPlaceProps = {
  program: {
    slug: string
    termsVersion: number
    approval: "manual" | "automatic"
    closedAt: Date | null
    enrollmentsStopped: boolean
  }
  mine: { status: EnrollmentStatus; decisionReason: string | null } | null
  draft: Draft
}

/** On a program's page: the place one has, or the form that asks for one. */
export function MyPlace(props: MyPlaceProps) {
  const { t, locale } = useI18n()
  const { mine, program } = props
  return (
    <>
      <Show when={mine}>
        {(place) => (
          <Section title={t("enrollments.mine.title")} actions={<MyStatusBadge status={place().status} />}>
            <Show when={place().decisionReason}>
              {(reason) => (
                <div>
                  <p class="hint">{t("enrollments.inbox.reason")}</p>
                  <p class="whitespace-pre-line" dir="auto">
                    {reason()}
                  </p>
                </div>
              )}
            </Show>
            <p>
              <a class="link" href={paths.enrollments(locale)}>
                {t("enrollments.mail.decided.action")}
              </a>
            </p>
          </Section>
        )}
      </Show>
      <Show when={!program.closedAt && !program.enrollmentsStopped && mayApply(mine?.status ?? null)}>
        <ApplicationForm program={program} draft={props.draft} />
      </Show>
    </>
  )
}
