/** @jsxRuntime classic */

import { Icon } from "@adminjs/design-system"
import { useCurrentAdmin } from "adminjs"
import React from "react"
import { Link, useLocation } from "react-router-dom"
import { useControlNames } from "../browser/use-control-names.ts"
import { type Key, useSay } from "../browser/words.ts"
import type { Menu } from "../navigation.ts"

/** The places that this person's role opens, and no other. */
export default function Sidebar({ isVisible }: { isVisible: boolean }) {
  const say = useSay()
  useControlNames()
  const { pathname } = useLocation()
  const [admin] = useCurrentAdmin()
  const menu = (admin as unknown as { menu: Menu }).menu
  const isHere = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  return (
    <nav className={isVisible ? "house-side house-side-open" : "house-side"} aria-label={say("labels.navigation")}>
      <Link to="/admin" className="house-home" aria-current={pathname === "/admin" ? "page" : undefined}>
        <img src="/admin-public/icon.svg" alt="" width="28" height="28" />
        ShareYourSales
      </Link>
      {menu.map(({ name, places }) => (
        <section key={name}>
          <h2>{say(`menu.groups.${name}` as Key)}</h2>
          <ul>
            {places.map((place) => (
              <li key={place.name}>
                <Link to={place.path} aria-current={isHere(place.path) ? "page" : undefined}>
                  <Icon icon={place.icon as "Menu"} />
                  {say(`menu.${place.name}` as Key)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
