import { For, Show } from "solid-js"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { Reputation } from "#src/reputation/reputation.ts"
import { OwnReputation } from "#src/reputation/views/own-reputation.tsx"
import { EmptyState, Page } from "#src/ui/page.tsx"
import type { VerificationStanding } from "#src/verifications/verification-standing.ts"
import { StandingBanner } from "#src/verifications/views/standing-banner.tsx"
import type { ProgramSummary } from "../queries.ts"
import { ProgramStateBadge } from "./program-state-badge.tsx"

type PageProps = {
  programs: ProgramSummary[]
  standing: VerificationStanding
  reputation: Reputation | undefined
  mayEdit: boolean
}

export function ProgramsPage(props: PageProps) {
  const { t, locale } = useI18n()
  const create = (
    <Show when={props.mayEdit}>
      <a class="btn" href={paths.newProgram(locale)}>
        {t("programs.new")}
      </a>
    </Show>
  )
  const actions = (
    <>
      <a class="btn-quiet" href={paths.enrollments(locale)}>
        {t("programs.applications")}
      </a>
      {create}
    </>
  )
  return (
    <Page title={t("programs.title")} intro={t("programs.intro")} actions={actions}>
      <StandingBanner standing={props.standing} />
      <Show
        when={props.programs.length > 0}
        fallback={
          <EmptyState title={t("programs.none_yet.title")} body={t("programs.none_yet.body")} action={create} />
        }
      >
        <ul class="grid gap-4 md:grid-cols-2">
          <For each={props.programs}>{(program) => <ProgramItem program={program} />}</For>
        </ul>
        <OwnReputation reputation={props.reputation} />
      </Show>
    </Page>
  )
}

function ProgramItem(props: { program: ProgramSummary }) {
  const { t, locale } = useI18n()
  const { id, approvedCount, pendingCount } = props.program
  return (
    <li class="card stack gap-2 content-start">
      <div class="flex flex-wrap items-center gap-2">
        <h2 class="section-title flex-1 min-w-40">
          <a class="link" href={paths.program(locale, id)}>
            <bdi>{nameIn(props.program, locale)}</bdi>
          </a>
        </h2>
        <ProgramStateBadge program={props.program} />
      </div>
      <p>{t("programs.enrolled", { count: approvedCount })}</p>
      <Show when={pendingCount > 0}>
        <p>
          <a class="link" href={`${paths.programEnrollments(locale, id)}?status=pending`}>
            {t("programs.waiting", { count: pendingCount })}
          </a>
        </p>
      </Show>
    </li>
  )
}
