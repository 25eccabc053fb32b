import { For } from "solid-js"
import type { ProfileCard } from "#src/profiles/list-profile-cards.ts"
import type { Matcher } from "../highlight.ts"
import { ProfileResult } from "./profile-result.tsx"

export function ProfileResults(props: { profiles: ProfileCard[]; matches: Matcher; mayInvite: boolean }) {
  return (
    <ul class="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      <For each={props.profiles}>
        {(profile) => <ProfileResult profile={profile} matches={props.matches} mayInvite={props.mayInvite} />}
      </For>
    </ul>
  )
}
