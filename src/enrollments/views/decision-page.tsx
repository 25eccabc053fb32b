import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"
import { InboxItem, type InboxItemProps } from "./inbox-item.tsx"

/** One enrollment alone, when its decision must be put right without a script. */
export function DecisionPage(props: InboxItemProps) {
  const { t, locale } = useI18n()
  return (
    <Page
      title={t("enrollments.inbox.title")}
      trail={[
        { label: t("programs.title"), href: paths.programs(locale) },
        { label: t("programs.page.enrollments"), href: paths.programEnrollments(locale, props.row.programId) },
      ]}
    >
      <ul class="stack">
        <InboxItem {...props} />
      </ul>
    </Page>
  )
}
