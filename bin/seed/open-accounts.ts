import type { Role } from "#src/accounts/abilities.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { keepContactPhone } from "#src/accounts/contact-phone.ts"
import { editProfile } from "#src/accounts/edit-profile.ts"
import { editSellerNotice } from "#src/accounts/edit-seller-notice.ts"
import { insertMember } from "#src/accounts/member-queries.ts"
import { hashPassword } from "#src/accounts/password.ts"
import { signUp } from "#src/accounts/sign-up.ts"
import { insertUser, type NewUser, recordConfirmation } from "#src/accounts/user-queries.ts"
import { acceptEveryText } from "#src/legal/accept-texts.ts"
import { daysBefore } from "./calendar.ts"
import type { StoryAccount } from "./cast.ts"
import type { Stage } from "./stage.ts"

/** The story has no browsers. */
const acceptedFrom = { address: "127.0.0.1", userAgent: null }

export type Owner = Actor & { kind: "member" }

/** Signs somebody up with their account, as the form does, and brings in the colleagues. */
export async function openStoryAccount(
  stage: Stage,
  account: StoryAccount,
  passwordOf: (email: string) => string,
  now: Date,
): Promise<Owner> {
  const { kind, name, owner: person, age, city, bio } = account
  const openedAt = daysBefore(now, age)
  const passwordHash = await hashPassword(passwordOf(person.email))
  const signedUp = await stage.asVisitor(async (trx) => {
    const made = await signUp(
      trx,
      { ...person, passwordHash, account: { kind, name }, acceptedFrom, news: false },
      openedAt,
    )
    if (made) await recordConfirmation(trx, made.userId, person.email, openedAt)
    return made
  })
  if (!signedUp) throw new Error(`${person.email} is in the story twice`)
  const owner: Owner = { kind: "member", ...signedUp, role: "owner" }
  await stage.act(owner, async (trx) => {
    await editProfile(trx, owner, { name, city, bio, siteUrl: null })
    if (account.notice) await editSellerNotice(trx, owner, account.notice, openedAt)
    if (account.phone) await keepContactPhone(trx, owner, account.phone, openedAt)
  })
  for (const colleague of account.members ?? []) {
    const theirHash = await hashPassword(passwordOf(colleague.email))
    await addMember(stage, owner, { ...colleague, passwordHash: theirHash }, openedAt)
  }
  return owner
}

type Colleague = Omit<NewUser, "at"> & { role: Role }

async function addMember(stage: Stage, owner: Owner, { role, ...person }: Colleague, at: Date) {
  await stage.act(owner, async (trx) => {
    const made = await insertUser(trx, { ...person, emailConfirmedAt: at, at })
    if (!made) return
    await acceptEveryText(trx, made.id, acceptedFrom, at)
    await insertMember(trx, { accountId: owner.accountId, userId: made.id, role, createdAt: at })
  })
}
