import { Show } from "solid-js"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import type { Draft } from "#src/forms/parse.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { NamedProduct } from "#src/programs/reward-sentence.ts"
import { TermsText } from "#src/programs/views/program-conditions.tsx"
import { CheckField } from "#src/ui/choices.tsx"
import { Page, Section } from "#src/ui/page.tsx"
import { When } from "#src/ui/values.tsx"
import { offeredReward } from "../program-invitation.ts"
import type { ProgramInvitation } from "../queries.ts"
import { InvitationBadge } from "./invitation-badge.tsx"
import { OfferedReward } from "./offered-reward.tsx"

export type InvitationPageProps = {
  invitation: ProgramInvitation
  side: "merchant" | "influencer"
  rules: readonly RewardRule[]
  products: readonly NamedProduct[]
  /** An answer, or a withdrawal, is still possible and the reader's role allows it. */
  mayAct: boolean
  draft: Draft
}

export function InvitationPage(props: InvitationPageProps) {
  const { t, locale } = useI18n()
  const { invitation, side } = props
  const names = {
    merchant: isolated(invitation.merchantName),
    influencer: isolated(invitation.influencerName),
    program: isolated(nameIn(invitation, locale)),
  }
  return (
    <Page
      title={t(`program_invitations.page.${side}`, names)}
      trail={[{ label: t("program_invitations.title"), href: paths.programInvitations(locale) }]}
      actions={<InvitationBadge state={invitation.state} />}
      narrow
    >
      <Section title={nameIn(invitation, locale)}>
        <Show when={invitation.message}>
          {(message) => (
            <blockquote class="border-s-4 border-brand-200 ps-4 whitespace-pre-line break-words" dir="auto">
              {message()}
            </blockquote>
          )}
        </Show>
        <OfferedReward offered={offeredReward(invitation)} rules={props.rules} products={props.products} />
        <Show when={invitation.state === "sent"}>
          <p class="hint">
            {t("program_invitations.until")} <When at={invitation.expiresAt} style="day" />
          </p>
        </Show>
        <p>
          <a class="link" href={paths.discoverProgram(locale, invitation.programSlug)}>
            {t("discover.see")}
          </a>
        </p>
      </Section>
      <Show when={props.mayAct}>
        <Show when={side === "influencer"} fallback={<Withdrawal id={invitation.id} />}>
          <Answer invitation={invitation} draft={props.draft} />
        </Show>
      </Show>
    </Page>
  )
}

function Withdrawal(props: { id: string }) {
  const { t, locale } = useI18n()
  return (
    <form method="post" action={paths.programInvitationWithdrawal(locale, props.id)}>
      <button type="submit" class="btn-danger btn-small">
        {t("program_invitations.act.withdraw")}
      </button>
    </form>
  )
}

function Answer(props: { invitation: ProgramInvitation; draft: Draft }) {
  const { t, locale } = useI18n()
  const { id, termsVersion } = props.invitation
  return (
    <Section title={t("discover.terms")}>
      <TermsText program={props.invitation} />
      <form method="post" action={paths.programInvitationAcceptance(locale, id)} class="stack" novalidate>
        <input type="hidden" name="termsVersion" value={termsVersion} />
        <CheckField
          name="accept"
          draft={props.draft}
          label={t("enrollments.apply.accept", { version: termsVersion })}
          required
        />
        <p>
          <button type="submit" class="btn">
            {t("program_invitations.act.accept")}
          </button>
        </p>
      </form>
      <form method="post" action={paths.programInvitationRefusal(locale, id)}>
        <button type="submit" class="btn-quiet btn-small">
          {t("program_invitations.act.decline")}
        </button>
      </form>
    </Section>
  )
}
