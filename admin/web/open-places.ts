import { Forbidden, NotFound, Unreadable } from "#src/errors.ts"
import { abilityFor } from "../navigation.ts"
import { resources } from "../resources.ts"
import { adminCan } from "../staff-admin.ts"
import type { StaffMiddleware } from "./state.ts"

// AdminJS reads an address without heed of capitals.
const place =
  /^\/admin\/(?:api\/)?(?:resources|pages)\/([^/]+)(?:\/(actions|bulk|records\/[^/]+|search)(?:\/([^/]+))?)?/i

/** AdminJS draws its page for any name and any role, and answers 200 to what it refuses: this stands before it. */
export const openPlaces: StaffMiddleware = async (ctx, next) => {
  // AdminJS unfolds the dots of an address into objects.
  if (Object.keys(ctx.query).some((key) => /__proto__|prototype|constructor/.test(key)))
    throw new Unreadable(400, "no such filter")
  const [, name, kind, act] = place.exec(ctx.path) ?? []
  if (name !== undefined) {
    const ability = abilityFor(name)
    if (!ability) throw new NotFound(`place ${name}`)
    if (!adminCan(ctx.state.staff, ability)) throw new Forbidden(ability)
    if (kind !== undefined) {
      const asked = abilityForAct(name, kind.startsWith("records") ? "record" : kind, act ?? "")
      if (asked === undefined) throw new NotFound(`act ${act}`)
      if (asked !== null && !adminCan(ctx.state.staff, asked)) throw new Forbidden(asked)
    }
  }
  return next()
}

const readings: Record<string, readonly string[]> = { actions: ["list", "search"], record: ["show"] }
const kinds: Record<string, "record" | "resource"> = { actions: "resource", record: "record" }

/** What an act asks beyond seeing its resource: null for a reading, undefined for an act that there is not. */
function abilityForAct(resource: string, kind: string, name: string) {
  if (readings[kind]?.includes(name)) return null
  const acts = resources.find(({ rows }) => rows.name === resource)?.acts ?? []
  return acts.find((act) => act.name === name && act.kind === kinds[kind])?.ability
}
