import { For, Show } from "solid-js"
import { MeetingLinks } from "#src/enrollments/views/meeting-links.tsx"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { ownRule } from "#src/programs/own-reward.ts"
import { RewardList } from "#src/programs/views/reward-list.tsx"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { When } from "#src/ui/values.tsx"
import { offeredReward } from "../program-invitation.ts"
import type { ProgramInvitation } from "../queries.ts"
import { InvitationBadge } from "./invitation-badge.tsx"

type Side = "merchant" | "influencer"

export function InvitationsPage(props: { invitations: ProgramInvitation[]; side: Side; mayInvite: boolean }) {
  const { t, locale } = useI18n()
  const { side } = props
  const invite = props.mayInvite && (
    <a class="btn" href={paths.newProgramInvitation(locale)}>
      {t("program_invitations.invite")}
    </a>
  )
  return (
    <Page title={t("program_invitations.title")} intro={t(`program_invitations.intro.${side}`)} actions={invite}>
      <MeetingLinks side={side} here="programInvitations" />
      <Show
        when={props.invitations.length > 0}
        fallback={
          <EmptyState title={t("program_invitations.none.title")} body={t(`program_invitations.none.${side}`)} />
        }
      >
        <ul class="grid gap-4 md:grid-cols-2 items-start">
          <For each={props.invitations}>{(invitation) => <InvitationCard invitation={invitation} side={side} />}</For>
        </ul>
      </Show>
    </Page>
  )
}

function InvitationCard(props: { invitation: ProgramInvitation; side: Side }) {
  const { t, locale } = useI18n()
  const { invitation, side } = props
  const reward = offeredReward(invitation)
  const name = isolated(nameIn(invitation, locale))
  return (
    <li class="card stack gap-2">
      <div class="flex flex-wrap items-start gap-2">
        <h2 class="section-title flex-1 min-w-40 break-words">
          <a class="link" href={paths.programInvitation(locale, invitation.id)}>
            <bdi>{side === "merchant" ? invitation.influencerName : nameIn(invitation, locale)}</bdi>
          </a>
        </h2>
        <InvitationBadge state={invitation.state} />
      </div>
      <p class="hint">
        {side === "merchant" ? name : t("discover.by", { merchant: isolated(invitation.merchantName) })}
      </p>
      <Show when={reward}>{(own) => <RewardList rules={[ownRule(own())]} products={[]} />}</Show>
      <p class="hint">
        {t(invitation.state === "sent" ? "program_invitations.until" : "program_invitations.sent_on")}{" "}
        <When at={invitation.state === "sent" ? invitation.expiresAt : invitation.sentAt} style="day" />
      </p>
    </li>
  )
}
