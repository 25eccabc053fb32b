import { Forbidden, NotFound, Unreadable } from "#src/errors.ts"
import { abilityFor } from "../navigation.ts"
import { adminCan } from "../staff-admin.ts"
import type { StaffMiddleware } from "./state.ts"

const place = /^\/admin\/(?:api\/)?(?:resources|pages)\/([^/]+)/

/** AdminJS draws its page for any name and any role, and answers 200 to what it refuses: this stands before it. */
export const openPlaces: StaffMiddleware = async (ctx, next) => {
  // AdminJS unfolds the dots of an address into objects.
  if (Object.keys(ctx.query).some((key) => /__proto__|prototype|constructor/.test(key)))
    throw new Unreadable(400, "no such filter")
  const name = place.exec(ctx.path)?.[1]
  if (name !== undefined) {
    const ability = abilityFor(name)
    if (!ability) throw new NotFound(`place ${name}`)
    if (!adminCan(ctx.state.staff, ability)) throw new Forbidden(ability)
  }
  return next()
}
