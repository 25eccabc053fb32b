import { Show } from "solid-js"
import type { BudgetPeriod } from "#src/budgets/budget.ts"
import { ReachedBudgetNotice } from "#src/budgets/views/reached-budget.tsx"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { WriteButton } from "#src/messages/views/write-button.tsx"
import { paths } from "#src/paths.ts"
import { PausedProgram } from "#src/receivables/views/paused-program.tsx"
import type { MerchantStanding } from "#src/reputation/merchant-standings.ts"
import { ReputationFigures } from "#src/reputation/views/reputation-figures.tsx"
import { mayApply, mayLeave } from "../enrollment.ts"
import type { MyEnrollment } from "../queries.ts"
import { MyStatusBadge } from "./my-status-badge.tsx"

export type MyProgramProps = {
  enrollment: MyEnrollment
  standing: MerchantStanding | undefined
  reached: BudgetPeriod | undefined
  mayPromote: boolean
}

export function MyProgram(props: MyProgramProps) {
  const { t, locale } = useI18n()
  const { programSlug, merchantName, status, decisionReason, promoCode, programClosedAt } = props.enrollment
  return (
    <li class="card stack gap-3">
      <div class="flex flex-wrap items-start gap-2">
        <div class="flex-1 min-w-40">
          <h2 class="section-title">
            <a class="link" href={paths.discoverProgram(locale, programSlug)}>
              <bdi>{nameIn(props.enrollment, locale)}</bdi>
            </a>
          </h2>
          <p class="hint">{t("discover.by", { merchant: isolated(merchantName) })}</p>
        </div>
        <MyStatusBadge status={status} />
      </div>
      <Show when={status === "approved" && !programClosedAt}>
        <PausedProgram since={props.standing?.pausedSince} />
        <Show when={props.reached}>{(period) => <ReachedBudgetNotice period={period()} />}</Show>
      </Show>
      <Show when={programClosedAt}>
        <p class="notice notice-warn">{t("enrollments.mine.program_closed")}</p>
      </Show>
      <Show when={decisionReason}>
        {(reason) => (
          <div>
            <p class="hint">{t("enrollments.inbox.reason")}</p>
            <p dir="auto" class="whitespace-pre-line">
              {reason()}
            </p>
          </div>
        )}
      </Show>
      <Show when={status === "approved" && promoCode}>
        {(code) => (
          <p>
            <span class="hint">{t("enrollments.inbox.promo_code")}</span>{" "}
            <bdi class="font-mono font-semibold">{code()}</bdi>
          </p>
        )}
      </Show>
      <Show when={!programClosedAt}>
        <ReputationFigures reputation={props.standing?.reputation} isShort />
      </Show>
      <Show when={props.mayPromote}>
        <MyActs enrollment={props.enrollment} />
      </Show>
    </li>
  )
}

function MyActs(props: { enrollment: MyEnrollment }) {
  const { t, locale } = useI18n()
  const { id, programSlug, status, programClosedAt } = props.enrollment
  return (
    <div class="flex flex-wrap items-start gap-2">
      <WriteButton about="enrollment" id={id} />
      <Show when={status === "approved" && !programClosedAt}>
        <a class="btn btn-small" href={paths.links(locale)}>
          {t("enrollments.mine.make_link")}
        </a>
      </Show>
      <Show when={mayApply(status) && !programClosedAt}>
        <a class="btn-quiet btn-small" href={`${paths.discoverProgram(locale, programSlug)}#application`}>
          {t("enrollments.mine.apply_again")}
        </a>
      </Show>
      <Show when={mayLeave(status)}>
        <details>
          <summary class="btn-quiet btn-small list-none">
            {t(status === "pending" ? "enrollments.mine.withdraw" : "enrollments.mine.leave")}
          </summary>
          <form method="post" action={paths.enrollmentDeparture(locale, id)} class="stack gap-2 pt-2">
            <Show when={status === "approved"}>
              <p class="hint max-w-prose">{t("enrollments.mine.leave_hint")}</p>
            </Show>
            <p>
              <button type="submit" class="btn-danger btn-small">
                {t(status === "pending" ? "enrollments.mine.withdraw" : "enrollments.mine.confirm_leave")}
              </button>
            </p>
          </form>
        </details>
      </Show>
    </div>
  )
}
