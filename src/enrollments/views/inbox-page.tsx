import { For, Show } from "solid-js"
import { emptyDraft } from "#src/forms/parse.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { TickAll } from "#src/ui/tick-all.tsx"
import type { EnrollmentStatus } from "../enrollment.ts"
import type { InboxRow } from "../inbox-queries.ts"
import { InboxFilter } from "./inbox-filter.tsx"
import { InboxItem } from "./inbox-item.tsx"
import { MeetingLinks } from "./meeting-links.tsx"

export type InboxPageProps = {
  /** The one program that the inbox is of; null for all of them. */
  program: { id: string; nameFr: string | null; nameAr: string | null } | null
  rows: InboxRow[]
  status: EnrollmentStatus | null
  counts: Map<string, number>
  newer: string | null
  older: string | null
  mayDecide: boolean
}

export function InboxPage(props: InboxPageProps) {
  const { t, locale } = useI18n()
  const title = props.program
    ? t("enrollments.inbox.title_program", { program: isolated(nameIn(props.program, locale)) })
    : t("enrollments.inbox.title")
  const address = props.program ? paths.programEnrollments(locale, props.program.id) : paths.enrollments(locale)
  const trail = [
    { label: t("programs.title"), href: paths.programs(locale) },
    ...(props.program ? [{ label: nameIn(props.program, locale), href: paths.program(locale, props.program.id) }] : []),
  ]
  const nothing = props.status ? "enrollments.inbox.none_filtered" : "enrollments.inbox.none"
  const mayApprove = props.mayDecide && props.rows.some((row) => row.status === "pending")
  return (
    <Page title={title} intro={t("enrollments.inbox.intro")} trail={trail}>
      <MeetingLinks side="merchant" here="enrollments" />
      <InboxFilter address={address} status={props.status} counts={props.counts} />
      <Show
        when={props.rows.length > 0}
        fallback={<EmptyState title={t(`${nothing}.title`)} body={t(`${nothing}.body`)} />}
      >
        <Show when={mayApprove}>
          <form
            id="approvals"
            method="post"
            action={paths.enrollmentApprovals(locale)}
            class="flex flex-wrap items-center gap-3"
          >
            <TickAll name="enrollment" />
            <button type="submit" class="btn-quiet">
              {t("enrollments.inbox.approve_selected")}
            </button>
          </form>
        </Show>
        <ul class="stack lg:grid-cols-2 items-start">
          <For each={props.rows}>{(row) => <InboxItem row={row} mayDecide={props.mayDecide} draft={emptyDraft} />}</For>
        </ul>
        <Pager newer={props.newer} older={props.older} />
      </Show>
    </Page>
  )
}
