import { For } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import { type EnrollmentStatus, enrollmentStatuses } from "../enrollment.ts"

type InboxFilterProps = { address: string; status: EnrollmentStatus | null; counts: Map<string, number> }

export function InboxFilter(props: InboxFilterProps) {
  const t = useT()
  return (
    <nav aria-label={t("enrollments.inbox.filter")} class="flex flex-wrap gap-2">
      <For each={[null, ...enrollmentStatuses]}>
        {(status) => (
          <a
            class={`btn-quiet btn-small ${status === props.status ? "border-brand-700 bg-brand-50" : ""}`}
            href={status ? `${props.address}?status=${status}` : props.address}
            aria-current={status === props.status ? "page" : undefined}
          >
            {status ? t(`enrollments.status.${status}`) : t("enrollments.inbox.all")}
            {status && <span class="hint tabular-nums">{props.counts.get(status) ?? 0}</span>}
          </a>
        )}
      </For>
    </nav>
  )
}
