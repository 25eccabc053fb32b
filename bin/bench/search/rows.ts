import type pg from "pg"
import { dice, oneOf } from "./dice.ts"
import { goods, places, qualities, sentences } from "./words.ts"

const productCount = 100_000
const profileCount = 20_000
const merchantCount = 400
const brandCount = 6000
const batchSize = 5000
const day = 86_400_000
const syllables = ["ba", "da", "fi", "gou", "hay", "ka", "la", "mi", "nou", "ra", "sa", "ti", "wa", "za", "chou", "lé"]
const letters = ["با", "دا", "في", "كو", "حي", "كا", "لا", "مي", "نو", "را", "سا", "تي", "وا", "زا", "شو", "لي"]

type Roll = (sides: number) => number

/** A hundred thousand products of four hundred merchants, and twenty thousand influencers, each told in both languages. */
export async function makeThings(client: pg.Client) {
  await client.query(merchants, [merchantCount, JSON.stringify(places.map(([, city]) => city))])
  await eachBatch(productCount, (from, to) => insert(client, products, from, to, productRow))
  await eachBatch(profileCount, async (from, to) => {
    await insert(client, influencers, from, to, profileRow)
    await insert(client, profiles, from, to, profileRow)
  })
  // What the job would have emptied: the rebuild that is measured reads everything anyway.
  await client.query("truncate search_changes")
  await client.query("analyze")
}

async function eachBatch(count: number, work: (from: number, to: number) => Promise<void>) {
  for (let from = 0; from < count; from += batchSize) await work(from, Math.min(count, from + batchSize))
}

async function insert(
  client: pg.Client,
  statement: string,
  ...[from, to, rowOf]: [number, number, (index: number) => object]
) {
  const rows = Array.from({ length: to - from }, (_, at) => rowOf(from + at))
  await client.query(statement, [JSON.stringify(rows)])
}

/** A made-up name in both scripts; the first ones are worn by most, as in life. */
function brand(roll: Roll): [fr: string, ar: string] {
  const number = Math.floor((roll(1000) * roll(1000) * brandCount) / 1e6)
  const parts = [number % 16, Math.floor(number / 16) % 16, Math.floor(number / 256) % 16, number % 7]
  return [parts.map((part) => syllables[part]).join(""), parts.map((part) => letters[part]).join("")]
}

function productRow(index: number) {
  const roll = dice(index * 7919 + 1)
  const [category, fr, ar] = oneOf(goods, roll)
  const [quality, second] = [oneOf(qualities, roll), oneOf(qualities, roll)]
  const [brandFr, brandAr] = brand(roll)
  const told = [oneOf(sentences, roll), oneOf(sentences, roll), oneOf(sentences, roll)]
  return {
    ...{
      n: index + 1,
      merchant: 1 + roll(merchantCount),
      category,
      brand: brandFr,
      price: 2000 + roll(90) * roll(90) * 20,
    },
    name_fr: `${fr} ${quality[0]} ${second[0]} ${brandFr} ${roll(50) * 10}`,
    name_ar: `${ar} ${quality[1]} ${second[1]} ${brandAr}`,
    ...{ fr: told.map(([words]) => words).join(" "), ar: told.map(([, words]) => words).join(" ") },
    published_at: publishedAt(roll),
  }
}

function profileRow(index: number) {
  const roll = dice(index * 104_729 + 3)
  const [nameFr, nameAr] = brand(roll)
  const [category, fr, ar] = oneOf(goods, roll)
  const told = oneOf(sentences, roll)
  return {
    ...{ n: index + 1, name: roll(2) === 0 ? nameFr : nameAr, niches: [category], city: oneOf(places, roll)[1] },
    ...{ fr: `${fr}. ${told[0]}`, ar: `${ar}. ${told[1]}`, published_at: publishedAt(roll) },
  }
}

function publishedAt(roll: Roll): string {
  return new Date(Date.UTC(2026, 10, 22) - roll(700) * day).toISOString()
}

const merchants = `
  insert into accounts (kind, name, slug, city)
  select 'merchant', 'Boutique ' || n, 'search-m-' || n, $2::jsonb ->> (n % jsonb_array_length($2::jsonb))
  from generate_series(1, $1::int) n`

const products = `
  insert into products (account_id, kind, sku, slug, name_fr, name_ar, description_fr, description_ar, price_cents, brand,
    category_id, published_at)
  select account.id, 'good', 'S-' || n, 'search-p-' || n, name_fr, name_ar, fr, ar, price, brand, category, published_at
  from jsonb_to_recordset($1::jsonb) as told (n int, merchant int, category text, brand text, price bigint, name_fr text,
    name_ar text, fr text, ar text, published_at timestamptz)
  join accounts account on account.slug = 'search-m-' || merchant`

const influencers = `
  insert into accounts (kind, name, slug, city)
  select 'influencer', name, 'search-i-' || n, city from jsonb_to_recordset($1::jsonb) as told (n int, name text, city text)`

const profiles = `
  insert into influencer_profiles (account_id, bio_fr, bio_ar, niches, cities, published_at)
  select account.id, fr, ar, niches, array[told.city], told.published_at
  from jsonb_to_recordset($1::jsonb) as told (n int, fr text, ar text, niches text[], city text, published_at timestamptz)
  join accounts account on account.slug = 'search-i-' || n`
