/** @jsxRuntime classic */

import { Icon } from "@adminjs/design-system"
import { useCurrentAdmin } from "adminjs"
import React from "react"
import { useSay } from "../browser/words.ts"
import type { StaffAdmin } from "../staff-admin.ts"
import LanguageForm from "./language-form.tsx"
import SearchForm from "./search-form.tsx"

// AdminJS tells the end of a session in English, in a box that holds the page; the sign-in page says it in its place.
window.alert = () => {}

/** In AdminJS' place: a menu button that a keyboard finds, the search, the languages, and a sign-out that posts. */
export default function TopBar({ toggleSidebar }: { toggleSidebar: () => void }) {
  const say = useSay()
  const [admin] = useCurrentAdmin()
  const staff = admin as unknown as StaffAdmin
  return (
    <header className="house-bar">
      <button type="button" className="house-menu" aria-label={say("house.menu")} onClick={toggleSidebar}>
        <Icon icon="Menu" size={24} />
      </button>
      <SearchForm />
      <LanguageForm />
      <p className="house-person">
        <bdi>{staff.name}</bdi>
        <span>{say(`labels.role.${staff.role}`)}</span>
      </p>
      <form method="post" action="/admin/sign-out">
        <button type="submit" className="house-quiet" aria-label={say("buttons.logout")} title={say("buttons.logout")}>
          <Icon icon="LogOut" />
        </button>
      </form>
    </header>
  )
}
