import sharp from "sharp"
import { describe, expect, test } from "vitest"
import { drawShareCard } from "#src/share-pictures/draw-share-card.ts"
import { type ShareCard, shareVersion } from "#src/share-pictures/share-picture.ts"

const card: ShareCard = { locale: "fr", name: "Huile d’argan 50 ml", priceCents: 12000n, pictureId: null }
const orange = await sharp({ create: { width: 900, height: 700, channels: 3, background: "#c9894b" } })
  .webp()
  .toBuffer()

/** The colour of one point. */
async function colourAt(jpeg: Buffer, left: number, top: number): Promise<number[]> {
  return [...(await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())]
}

describe("the card of a product", () => {
  test("is a JPEG in the size that networks ask for, light enough to be fetched", async () => {
    const drawn = await drawShareCard(card, orange)
    const { format, width, height } = await sharp(drawn).metadata()

    expect({ format, width, height }).toEqual({ format: "jpeg", width: 1200, height: 630 })
    expect(drawn.length).toBeLessThan(150_000)
  })

  test("has its picture at the side where the reader's eye ends", async () => {
    const french = await colourAt(await drawShareCard(card, orange), 1150, 600)
    const arabic = await colourAt(await drawShareCard({ ...card, locale: "ar", name: "زيت أركان" }, orange), 50, 600)

    for (const [red = 0, , blue = 0] of [french, arabic]) expect(red - blue).toBeGreaterThan(80)
  })

  test.each([
    ["signs of markup", "<b>Thé</b> & menthe > tout"],
    ["a very long name", "Caftan brodé à la main ".repeat(20)],
    ["one endless word", "م".repeat(200)],
    ["a control character and an emoji", "Thé \u0007 🌿 vert"],
  ])("is drawn of a name with %s", async (_, name) => {
    expect((await drawShareCard({ ...card, name }, null)).length).toBeGreaterThan(1000)
  })

  test("has another address once anything that it shows is another", () => {
    const changes: Partial<ShareCard>[] = [{ locale: "ar" }, { name: "Autre" }, { priceCents: 1n }, { pictureId: "p" }]
    const versions = [card, ...changes.map((change) => ({ ...card, ...change }))].map(shareVersion)

    expect(new Set(versions).size).toBe(versions.length)
    expect(shareVersion({ ...card })).toBe(versions[0])
  })
})
