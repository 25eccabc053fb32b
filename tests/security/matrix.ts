import { can, type Role } from "#src/accounts/abilities.ts"
import { atlas, rif, salma, users } from "#tests/cast.ts"
import { soapForm } from "#tests/products/details.ts"
import { eveningId } from "#tests/profiles/profile-of.ts"
import { termsForm } from "#tests/programs/offer.ts"
import { ask } from "#tests/site.ts"
import { metadata } from "#tests/uploads/client.ts"
import { type Method, type Methods, type Rule, rules } from "./route-rules.ts"
import type { World } from "./world.ts"

/** What a forged form would carry: every field of every form at once, and some that no form has. */
const everyField = {
  ...soapForm,
  ...termsForm,
  ...{ account_id: rif.id, accountId: rif.id, merchant_account_id: rif.id, id: rif.id },
  ...{ status: "approved", state: "settled", role: "owner", kind: "good", user_id: users.tarik.id },
  ...{ form_id: "formulaire-pirate", type: "delivered", reason: "parce que", code: "PIRATE10" },
  ...{ email: "pirate@example.ma", name: "Pirate", orders_read: "on", from: "2026-11-01", to: "2026-11-02" },
  ...{ discount: "0", shipping: "0", "quantity-0": "1", rewardRows: "1", reward0Kind: "percent", reward0Value: "5" },
  ...{ message: "bonjour", termsVersion: "1", accept: "on", move: "earlier", locale: "ar", phone: "0612345678" },
  ...{ enrollment: atlas.salmas, product: atlas.argan.id, order: "", sub_id: "", utm_source: "" },
  ...{ about: "enrollment", subject: atlas.salmas, key: crypto.randomUUID(), until: atlas.salmas },
  ...{ way: "passport", rib: "1", legalForm: "individual", payer: "merchant" },
}

/** What an address cannot do without. */
const queries: Record<string, string> = {
  "verification/checks": "?field=rib",
  "samples/new": `?enrollment=${atlas.salmas}`,
  "messages/new": `?about=enrollment&subject=${atlas.salmas}`,
}

export function addressOf({ spoils }: World, name: string, own: Record<string, string> = {}): string {
  const ids: Record<string, string> = {
    ...{ account: atlas.id, commission: spoils.commission, enrollment: atlas.salmas, export: spoils.export },
    ...{
      secret: spoils.token,
      link: salma.link.id,
      token: spoils.token,
      order: spoils.order,
      import: spoils.import,
      catalog: spoils.catalog,
    },
    ...{
      slug: atlas.argan.slug,
      product: atlas.argan.id,
      picture: spoils.picture,
      variant: spoils.variant,
      invitation: spoils.invitation,
    },
    ...{ document: spoils.document, upload: spoils.upload, code: "identity", request: spoils.request },
    ...{ key: spoils.key, user: users.zineb.id, session: spoils.session, program: atlas.program.id },
    ...{
      version: spoils.token,
      notification: spoils.notification,
      payee: salma.id,
      payment: spoils.payment,
      payout: spoils.payout,
    },
    ...{ sample: spoils.sample, program_invitation: spoils.programInvitation, saved_search: spoils.savedSearch },
    ...{ batch: spoils.batch, statement: spoils.statement, paper: spoils.paper, file: "fr.pdf", proof: spoils.proof },
    ...{ handle: "@salma-b", network: "instagram", item: eveningId },
    ...{ dispute: spoils.dispute, evidence: spoils.evidence },
    ...{ thread: spoils.thread, attachment: spoils.attachment },
    ...own,
  }
  const segments = name.replace(/(^|\/)index$/, "").replaceAll(/\[(\w+)\]/g, (_all, id) => ids[id] ?? `no ${id}`)
  const path = name.startsWith("discover/[program]") ? segments.replace(atlas.program.id, atlas.program.slug) : segments
  return `/fr/${path}${queries[name] ?? ""}`
}

/** Uploads speak by headers; the others do not heed them. */
const headersOf = ({ spoils }: World) => ({
  ...{ "tus-resumable": "1.0.0", "upload-length": "100", "upload-offset": "0" },
  "upload-metadata": metadata({ item: spoils.item, kind: "passport", filename: "a.pdf" }),
})

/** Asks that of the site with all that a forged request could carry. */
export function send(world: World, { name, method }: Cell, cookie: string, own: Record<string, string> = {}) {
  const asked = { method, cookie, headers: headersOf(world) }
  const address = addressOf(world, name, own)
  if (method === "PATCH") {
    const headers = { ...asked.headers, "content-type": "application/offset+octet-stream" }
    return ask(address, { ...asked, headers, body: "%PDF-" })
  }
  const hasForm = method === "POST" && name !== "verification/uploads/index"
  const form = { ...everyField, order: world.spoils.order, item: world.spoils.item }
  return ask(address, { ...asked, ...(hasForm && { form }) })
}

export type Cell = { name: string; method: Method }
export type Case = Cell & { rule: Rule }
export type TenantCase = Cell & { rule: Exclude<Rule, string> }

export const cases: Case[] = Object.entries(rules).flatMap(([name, methods]) =>
  (Object.entries(methods) as [keyof Methods, Rule][]).map(([method, rule]) => ({ name, method, rule })),
)
export const tenants = cases.filter((one): one is TenantCase => typeof one.rule === "object")
export const label = ({ method, name }: Cell) => `${method} ${name}`
export const labelled = <One extends Cell>(list: One[]) => list.map((one) => [label(one), one] as const)

export type Side = "merchant" | "influencer"
export const sidesOf = ({ rule }: TenantCase): readonly Side[] =>
  rule.kind === "either" ? ["merchant", "influencer"] : [rule.kind]

/** Who may change a promo code differs by side: the route asks more than its wrapper. */
const abilityFor = ({ name, rule }: TenantCase, side: Side) =>
  name.endsWith("promo-code") && side === "merchant" ? "manage_enrollments" : rule.ability

export function weakRoles(one: TenantCase, side: Side): Exclude<Role, "owner">[] {
  return (["manager", "finance", "viewer"] as const).filter((role) => !can(role, abilityFor(one, side)))
}

/** Papers, uploads and members of the merchant's: to the influencer of the same world they are a rival's. */
export const isOfAtlas = ({ name }: Cell) =>
  /^(settings|verification\/(documents|uploads))\/.*\[|^verification\/(uploads|documents)|^(saved-searches|notifications)\/\[/.test(
    name,
  )
