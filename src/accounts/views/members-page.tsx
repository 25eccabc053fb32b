import { For, Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { DemandSection } from "#src/second-factors/views/demand-section.tsx"
import { RadioField } from "#src/ui/choices.tsx"
import { Section } from "#src/ui/page.tsx"
import { roles } from "../abilities.ts"
import type { Invitation } from "../invitation-queries.ts"
import type { Member } from "../member-queries.ts"
import { ConfirmedAct } from "./confirmed-act.tsx"
import { InvitationItem } from "./invitation-item.tsx"
import { EmailField } from "./person-fields.tsx"
import { SettingsFrame } from "./settings-frame.tsx"

type Props = {
  members: Member[]
  invitations: Invitation[]
  userId: string
  demandsSecondFactor: boolean
  now: Date
  draft: Draft
}

export function MembersPage(props: Props) {
  const { t } = useI18n()
  return (
    <SettingsFrame title={t("settings.members.title")}>
      <ul class="stack gap-3">
        <For each={props.members}>{(member) => <MemberItem member={member} isSelf={member.id === props.userId} />}</For>
      </ul>
      <Show when={props.invitations.length > 0}>
        <Section title={t("settings.members.pending_title")}>
          <ul class="stack gap-3">
            <For each={props.invitations}>
              {(invitation) => <InvitationItem invitation={invitation} now={props.now} />}
            </For>
          </ul>
        </Section>
      </Show>
      <InvitationForm draft={props.draft} />
      <DemandSection
        demanded={props.demandsSecondFactor}
        hasSecondFactor={props.members.some((member) => member.id === props.userId && member.hasSecondFactor)}
        without={props.members.filter((member) => !member.hasSecondFactor).length}
      />
    </SettingsFrame>
  )
}

function MemberItem(props: { member: Member; isSelf: boolean }) {
  const { t, locale } = useI18n()
  const { id, name, email, role, createdAt, hasSecondFactor } = props.member
  return (
    <li class="card stack gap-3">
      <div>
        <p class="font-semibold flex flex-wrap items-center gap-2">
          <bdi>{name}</bdi>
          <Show when={props.isSelf}>
            <span class="badge">{t("settings.members.you")}</span>
          </Show>
          <Show when={hasSecondFactor}>
            <span class="badge badge-good">{t("second_factors.title")}</span>
          </Show>
        </p>
        <p class="hint">
          <bdi class="break-all">{email}</bdi>
        </p>
        <p class="hint">
          {t("settings.members.since")} {formatDate(createdAt, locale, "day")}
        </p>
      </div>
      <div class="flex flex-wrap items-end gap-2">
        <form method="post" action={paths.memberRole(locale, id)} class="flex flex-wrap items-center gap-2">
          <select name="role" class="input w-auto" aria-label={t("settings.members.role_of", { name })}>
            <For each={roles}>
              {(one) => (
                <option value={one} selected={one === role}>
                  {t(`accounts.role.${one}`)}
                </option>
              )}
            </For>
          </select>
          <button type="submit" class="btn-quiet btn-small">
            {t("settings.members.change_role")}
          </button>
        </form>
        <ConfirmedAct
          label={t("settings.members.remove")}
          question={t("settings.members.remove_confirm", { name })}
          action={paths.memberRemoval(locale, id)}
        />
      </div>
    </li>
  )
}

function InvitationForm(props: { draft: Draft }) {
  const { t, locale } = useI18n()
  const options = (["manager", "finance", "viewer"] as const).map((role) => ({
    value: role,
    label: t(`accounts.role.${role}`),
    hint: t(`accounts.role_hint.${role}`),
  }))
  return (
    <Section title={t("settings.members.invite_title")}>
      <form method="post" action={paths.memberInvitations(locale)} class="stack">
        <EmailField label={t("settings.members.email")} draft={props.draft} autocomplete="off" />
        <RadioField
          name="role"
          legend={t("settings.members.role")}
          options={options}
          value="manager"
          draft={props.draft}
        />
        <button type="submit" class="btn">
          {t("settings.members.invite")}
        </button>
      </form>
    </Section>
  )
}
