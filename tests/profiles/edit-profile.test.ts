import { describe, expect } from "vitest"
import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { moveProduct, noteProduct, takeProductOff } from "#src/profiles/arrange-storefront.ts"
import { changePortrait, removePortrait } from "#src/profiles/change-portrait.ts"
import { chooseHandle } from "#src/profiles/choose-handle.ts"
import { declareAudience, withdrawAudience } from "#src/profiles/declare-audience.ts"
import { editPresentation } from "#src/profiles/edit-presentation.ts"
import { addPortfolioItem, editPortfolioItem } from "#src/profiles/keep-portfolio-item.ts"
import { listProfileCards } from "#src/profiles/list-profile-cards.ts"
import { movePortfolioItem, removePortfolioItem } from "#src/profiles/order-portfolio.ts"
import { publishProfile, withdrawProfile } from "#src/profiles/publish-profile.ts"
import { readOwnShowcase } from "#src/profiles/read-showcase.ts"
import { showProduct } from "#src/profiles/show-product.ts"
import { missingParts } from "#src/profiles/showcase.ts"
import { atlas, nora, now, rif, salma } from "#tests/cast.ts"
import { enqueued, test } from "#tests/database.ts"
import { eveningId } from "./profile-of.ts"

const said = { bioFr: "Bonjour.", bioAr: null, niches: ["visage"], cities: ["Fès"], languages: ["french" as const] }
const argan = { enrollmentId: atlas.salmas, productId: atlas.argan.id }
const amlou = { enrollmentId: atlas.salmas, productId: atlas.amlou.id }
const picture = (number: number) => `00000000-0000-7000-8006-00000000000${number}`
const own = (trx: Trx) => readOwnShowcase(trx, salma.id)
const chosen = async (trx: Trx) => (await own(trx)).storefront.map((item) => item.productId)

describe("a profile", () => {
  test("says what it lacks until nothing is", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      expect(missingParts(await own(trx))).toHaveLength(8)
      await editPresentation(trx, salma.owner, said, now)
      expect(missingParts(await own(trx))).toEqual(["picture", "both_languages", "network", "storefront", "portfolio"])
    })
  })

  test("is published once it says who it is and about what, and not twice", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      expect(await publishProfile(trx, salma.owner, now)).toEqual({ ok: false, reason: "incomplete" })
      await editPresentation(trx, salma.owner, said, now)
      await publishProfile(trx, salma.owner, now)
      await publishProfile(trx, salma.owner, new Date())
      expect((await own(trx)).profile.publishedAt).toEqual(now)

      const bare = await editPresentation(trx, salma.owner, { ...said, niches: [] }, now)
      expect(bare).toEqual({ ok: false, reason: "still_published" })
      await withdrawProfile(trx, salma.owner, now)
      await withdrawProfile(trx, salma.owner, now)
      expect((await own(trx)).profile.publishedAt).toBeNull()
    })
  })

  test("knows no niche that is not a category", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const edited = await editPresentation(trx, salma.owner, { ...said, niches: ["visage", "inconnu"] }, now)
      expect(edited).toEqual({ ok: false, reason: "unknown_niche" })
    })
  })

  test("shows a card only while it is published", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      await editPresentation(trx, salma.owner, said, now)
      expect(await listProfileCards(trx, [salma.id])).toEqual([])
      await publishProfile(trx, salma.owner, now)
      await declareAudience(trx, salma.owner, { ...instagram, shares: [] }, now)
      const [card] = await listProfileCards(trx, [nora.id, salma.id])
      expect(card).toMatchObject({ handle: "salma-b", niches: [{ id: "visage", nameFr: "Soins du visage" }] })
      expect(card?.audiences).toEqual([{ network: "instagram", followers: 1200, verified: false }])
    })
  })

  test("replaces its picture, whose files go", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      await changePortrait(trx, salma.owner, picture(1), now)
      await changePortrait(trx, salma.owner, picture(2), now)
      await removePortrait(trx, salma.owner, now)
      await removePortrait(trx, salma.owner, now)
      const discarded = await enqueued(trx, "discard-pictures")
      expect(discarded).toEqual([1, 2].map((n) => ({ accountId: salma.id, pictureIds: [picture(n)] })))
    })
  })
})

describe("a handle", () => {
  test("is chosen once, and leaves the former address behind", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      expect(await chooseHandle(trx, salma.owner, "salma", now)).toMatchObject({ ok: true })
      expect((await own(trx)).profile).toMatchObject({ handle: "salma", formerSlug: "salma-b" })
      expect(await chooseHandle(trx, salma.owner, "salma", now)).toMatchObject({ ok: true })
      const again = await chooseHandle(trx, salma.owner, "salma2", now)
      expect(again).toEqual({ ok: false, reason: "handle_chosen" })
    })
  })

  test("is nobody else's, past or present", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const refusal = async (handle: string) => chooseHandle(trx, salma.owner, handle, now)
      expect(await refusal("nora")).toEqual({ ok: false, reason: "handle_taken" })
      expect(await refusal("matjar-rif")).toEqual({ ok: false, reason: "handle_taken" })
      for (const name of ["admin", "share-your-sales", "shareyoursales", "closed-1"])
        expect(await refusal(name)).toEqual({ ok: false, reason: "handle_reserved" })
    })
  })
})

const instagram = { network: "instagram" as const, address: "https://www.instagram.com/s", followers: 1200n }
const shares = [{ kind: "country" as const, value: "MA", percent: 90 }]

describe("an audience", () => {
  test("is what was said last, and is no longer verified once it is another", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      await declareAudience(trx, salma.owner, { ...instagram, shares }, now)
      await trx.updateTable("audiences").set({ verifiedAt: now }).execute()
      await declareAudience(trx, salma.owner, { ...instagram, shares: [] }, now)
      expect((await own(trx)).audiences).toMatchObject([{ followers: 1200n, verifiedAt: now, shares: [] }])
      await declareAudience(trx, salma.owner, { ...instagram, followers: 9000n, shares }, now)
      expect((await own(trx)).audiences).toMatchObject([{ followers: 9000n, verifiedAt: null, shares }])
      await withdrawAudience(trx, salma.owner, "instagram", now)
      await withdrawAudience(trx, salma.owner, "instagram", now)
      expect((await own(trx)).audiences).toEqual([])
    })
  })
})

describe("a storefront", () => {
  test("takes a product by its own link, made when there is none, once", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      await showProduct(trx, salma.owner, argan, now)
      await showProduct(trx, salma.owner, amlou, now)
      expect(await showProduct(trx, salma.owner, amlou, now)).toEqual({ ok: false, reason: "already_shown" })
      const { storefront } = await own(trx)
      expect(storefront.map(({ code }) => code)).toEqual([salma.link.code, expect.stringMatching(/^\w{7}$/)])
      const made = await trx.selectFrom("links").where("productId", "=", atlas.amlou.id).select("subId").execute()
      expect(made).toEqual([{ subId: "vitrine" }])
    })
  })

  test("is put in order and annotated, and a product taken off keeps its link", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      await showProduct(trx, salma.owner, argan, now)
      const second = await showProduct(trx, salma.owner, amlou, now)
      const linkId = second.ok ? second.value.linkId : ""
      await moveProduct(trx, salma.owner, { linkId, move: "earlier" })
      await moveProduct(trx, salma.owner, { linkId, move: "earlier" })
      expect(await chosen(trx)).toEqual([amlou.productId, argan.productId])
      await noteProduct(trx, salma.owner, { linkId, noteFr: "Bon", noteAr: null }, now)
      expect((await own(trx)).storefront[0]).toMatchObject({ noteFr: "Bon", noteAr: null })
      await takeProductOff(trx, salma.owner, linkId, now)
      expect(await chosen(trx)).toEqual([argan.productId])
      await showProduct(trx, salma.owner, amlou, now)
      expect((await own(trx)).storefront[1]?.linkId).toBe(linkId)
    })
  })

  test("takes nothing of a merchant who has not let the influencer in", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const foreign = { enrollmentId: atlas.salmas, productId: rif.belgha.id }
      expect(await showProduct(trx, salma.owner, foreign, now)).toEqual({ ok: false, reason: "not_on_sale" })
    })
    await as(nora.owner, async (trx) => {
      await expect(showProduct(trx, nora.owner, argan, now)).rejects.toThrow(NotFound)
      for (const act of [noteProduct(trx, nora.owner, { linkId: salma.link.id, noteFr: null, noteAr: null }, now)])
        await expect(act).rejects.toThrow(NotFound)
      await expect(takeProductOff(trx, nora.owner, salma.link.id, now)).rejects.toThrow(NotFound)
      await expect(moveProduct(trx, nora.owner, { linkId: salma.link.id, move: "later" })).rejects.toThrow(NotFound)
    })
  })
})

describe("a portfolio", () => {
  const routine = { title: "Routine", address: "https://example.ma/1", pictureId: picture(1) }

  test("is added to, edited without losing its picture, ordered and emptied", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const first = await addPortfolioItem(trx, salma.owner, routine, now)
      const second = await addPortfolioItem(trx, salma.owner, { ...routine, title: "Suite", pictureId: null }, now)
      if (!first.ok || !second.ok) throw new Error("full")
      const { id } = first.value
      await editPortfolioItem(trx, salma.owner, { id, title: "Soir", address: null, pictureId: null }, now)
      await movePortfolioItem(trx, salma.owner, { id, move: "later" })
      expect((await own(trx)).portfolio.map(({ title }) => title)).toEqual(["Suite", "Soir"])
      expect((await own(trx)).portfolio[1]).toMatchObject({ address: null, pictureId: picture(1) })
      await editPortfolioItem(trx, salma.owner, { id, ...routine, pictureId: picture(2) }, now)
      await removePortfolioItem(trx, salma.owner, id, now)
      const discarded = await enqueued(trx, "discard-pictures")
      expect(discarded).toEqual([1, 2].map((n) => ({ accountId: salma.id, pictureIds: [picture(n)] })))
    })
  })

  test("holds twelve items, and is nobody else's", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      for (let n = 0; n < 12; n++) await addPortfolioItem(trx, salma.owner, { ...routine, pictureId: null }, now)
      expect(await addPortfolioItem(trx, salma.owner, routine, now)).toEqual({ ok: false, reason: "portfolio_full" })
      expect(await enqueued(trx, "discard-pictures")).toHaveLength(1)
    })
    await as(nora.owner, async (trx) => {
      await expect(removePortfolioItem(trx, nora.owner, eveningId, now)).rejects.toThrow(NotFound)
      await expect(movePortfolioItem(trx, nora.owner, { id: eveningId, move: "later" })).rejects.toThrow(NotFound)
      const stolen = { id: eveningId, title: "Volé", address: null, pictureId: null }
      await expect(editPortfolioItem(trx, nora.owner, stolen, now)).rejects.toThrow(NotFound)
    })
  })
})
