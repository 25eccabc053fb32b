import "./settings.ts"

import { hash } from "@node-rs/argon2"
import type pg from "pg"
import { seal } from "#src/crypto/seal.ts"
import { sealedRow } from "#src/legal/accept-texts.ts"
import { currentVersion } from "#src/legal/legal-version.ts"
import { legalKinds } from "#src/legal/sections.ts"
import { sealSecret } from "#src/second-factors/one-time-code.ts"
import { atlas, nora, password, rif, salma, staff, staffSecret, users, youssef } from "./cast.ts"

type Row = Record<string, unknown>

const since = "2026-06-01T09:00:00Z"

/** Puts the cast of tests/cast.ts into the template database, as the owner role. */
export async function enterCast(client: pg.Client) {
  const insert = (table: string, row: Row) => {
    const names = Object.keys(row)
    const places = names.map((_, index) => `$${index + 1}`)
    return client.query(`insert into ${table} (${names}) values (${places})`, Object.values(row))
  }
  const passwordHash = await hash(password, { memoryCost: 64, timeCost: 1, parallelism: 1 })
  for (const user of Object.values(users)) {
    const dates = { email_confirmed_at: since, terms_accepted_at: since, created_at: since }
    await insert("auth.users", { ...user, password_hash: passwordHash, ...dates })
  }
  await enterAcceptances(insert)
  await enterAccounts(insert)
  await enterTrust(insert)
  await enterCatalogue(insert)
  await enterEnrollments(insert)
}

/** Everybody has accepted the texts of today, or every page would ask them to before anything else. */
async function enterAcceptances(insert: Insert) {
  for (const kind of legalKinds) {
    const { hash, text } = currentVersion(kind)
    await insert("legal_versions", { kind, hash, text: JSON.stringify(text), published_at: since })
    for (const { id } of Object.values(users)) {
      const address_sealed = seal("196.200.0.1", sealedRow(id, kind))
      await insert("auth.acceptances", { user_id: id, kind, hash, accepted_at: since, address_sealed })
    }
  }
}

type Insert = (table: string, row: Row) => Promise<unknown>

async function enterAccounts(insert: Insert) {
  const accounts = [
    { id: atlas.id, kind: "merchant", name: "Coopérative Atlas", slug: "cooperative-atlas", city: "Essaouira" },
    { id: rif.id, kind: "merchant", name: "متجر الريف", slug: "matjar-rif", city: "Tétouan" },
    { id: salma.id, kind: "influencer", name: "Salma B.", slug: "salma-b", city: "Casablanca" },
    { id: youssef.id, kind: "influencer", name: "يوسف", slug: "youssef", city: "Fès" },
    { id: nora.id, kind: "influencer", name: "Nora", slug: "nora", city: "Rabat" },
  ]
  for (const account of accounts) await insert("accounts", { ...account, created_at: since })
  const members = [atlas.owner, atlas.manager, atlas.viewer, rif.owner, salma.owner, youssef.owner, nora.owner]
  for (const { accountId, userId, role } of members) {
    await insert("memberships", { account_id: accountId, user_id: userId, role, created_at: since })
  }
  for (const [account, name] of [
    [atlas, "Coopérative Atlas"],
    [rif, "متجر الريف"],
  ] as const) {
    const identity = { legal_name: name, legal_form: "cooperative", address: "12, rue du Port", city: "Essaouira" }
    await insert("seller_notices", {
      account_id: account.id,
      ...identity,
      phone: "+212524000000",
      email: "bonjour@atlas.example",
    })
  }
}

/** The staff, and the files that they have approved: everybody's but Youssef's and Nora's. */
async function enterTrust(insert: Insert) {
  for (const actor of Object.values(staff)) {
    const { userId, role } = actor(atlas.id)
    await insert("auth.staff", { user_id: userId, role, created_at: since })
    const secret_sealed = sealSecret(userId, staffSecret)
    await insert("auth.second_factors", { user_id: userId, secret_sealed, created_at: since, confirmed_at: since })
  }
  for (const [account, legal_form] of [
    [atlas, "cooperative"],
    [rif, "auto_entrepreneur"],
    [salma, "individual"],
  ] as const) {
    const file = { account_id: account.id, id: account.verification, legal_form, state: "approved", locale: "fr" }
    const decided = { decided_at: since, decided_by: users.karima.id, approved_at: since }
    await insert("verifications", { ...file, ...decided, created_at: since, submitted_at: since })
  }
}

async function enterCatalogue(insert: Insert) {
  const product = (accountId: string, { priceCents, ...known }: typeof atlas.argan, names: Row) =>
    insert("products", {
      ...{ account_id: accountId, kind: "good", price_cents: priceCents, vat_rate_bp: 2000, published_at: since },
      ...known,
      ...names,
    })
  await product(atlas.id, atlas.argan, {
    category_id: "beaute-corps",
    name_fr: "Huile d’argan 50 ml",
    name_ar: "زيت أركان 50 مل",
  })
  await product(atlas.id, atlas.amlou, { category_id: "epicerie", name_fr: "Amlou 250 g", name_ar: "أملو 250 غرام" })
  await product(rif.id, rif.belgha, { category_id: "chaussures", name_fr: null, name_ar: "بلغة تقليدية" })
  for (const merchant of [atlas, rif]) {
    const terms = {
      name_fr: "Programme ambassadeurs",
      name_ar: "برنامج السفراء",
      terms_fr: "Pas de spam.",
      terms_ar: "بدون إزعاج.",
    }
    const rules = { discount_bp: 1000, opened_at: since, created_at: since }
    await insert("programs", { account_id: merchant.id, ...merchant.program, ...terms, ...rules })
    const schedule = {
      id: merchant.schedule,
      program_id: merchant.program.id,
      announced_at: since,
      effective_at: since,
    }
    await insert("reward_schedules", { account_id: merchant.id, ...schedule })
    await insert("rewards", {
      account_id: merchant.id,
      schedule_id: merchant.schedule,
      position: 1,
      kind: "percent",
      rate_bp: 1000,
    })
  }
}

async function enterEnrollments(insert: Insert) {
  const place = {
    merchant_account_id: atlas.id,
    program_id: atlas.program.id,
    terms_version: 1,
    terms_accepted_at: since,
  }
  await insert("enrollments", {
    ...{ ...place, influencer_account_id: salma.id, id: atlas.salmas, status: "approved" },
    ...{ decided_at: "2026-07-01T09:00:00Z", decided_by: users.khadija.id, created_at: since },
  })
  await insert("enrollments", {
    ...place,
    influencer_account_id: youssef.id,
    id: atlas.youssefs,
    message: "أحب منتوجاتكم",
  })
  const pair = { merchant_account_id: atlas.id, influencer_account_id: salma.id, enrollment_id: atlas.salmas }
  await insert("promo_codes", { ...pair, code: salma.promoCode, folded_code: "salma10", created_at: since })
  await insert("links", {
    ...pair,
    ...salma.link,
    program_id: atlas.program.id,
    product_id: atlas.argan.id,
    created_at: since,
  })
}
