import { describe, expect, test } from "vitest"
import { casablancaInstant, casablancaJson } from "../../admin/casablanca-json.ts"
import { asItFits, fitted, held, moved, turned, zoomed } from "../../admin/desk/browser/framing.ts"
import { letterOf } from "../../admin/desk/browser/keyboard.ts"

describe("a picture", () => {
  const card = { width: 1280, height: 806 }
  const frame = { width: 640, height: 640 }

  test("fits its frame, upright and turned", () => {
    expect(fitted(card, frame, 0)).toEqual({ width: 640, height: 403 })
    expect(fitted(card, { width: 403, height: 640 }, 1)).toEqual({ width: 640, height: 403 })
    expect(fitted({ width: 10, height: 10 }, frame, 0)).toEqual({ width: 20, height: 20 })
  })

  test("is zoomed about the middle, between its fit and eight times that", () => {
    expect(zoomed({ ...asItFits, zoom: 2, x: 10, y: -4 }, 2)).toEqual({ zoom: 4, turns: 0, x: 20, y: -8 })
    expect(zoomed(asItFits, 0.2).zoom).toBe(1)
    expect(zoomed(asItFits, 100).zoom).toBe(8)
  })

  test("comes back upright after four turns", () => {
    expect([1, 2, 3, 4].reduce(turned, asItFits)).toEqual(asItFits)
  })

  test("never leaves its frame", () => {
    const fit = fitted(card, frame, 0)
    expect(held(moved(asItFits, 500, 500), fit, frame)).toMatchObject({ x: 0, y: 0 })
    expect(held(moved({ ...asItFits, zoom: 2 }, 5000, -5000), fit, frame)).toMatchObject({ x: 320, y: -83 })
  })
})

test("a key is known by its Latin letter, whatever the keyboard", () => {
  expect(letterOf({ key: "a", code: "KeyQ" })).toBe("a")
  expect(letterOf({ key: "A", code: "KeyA" })).toBe("a")
  expect(letterOf({ key: "ش", code: "KeyA" })).toBe("a")
  expect(letterOf({ key: "٣", code: "Digit3" })).toBe("3")
  expect(letterOf({ key: "؟", code: "Slash" })).toBe("?")
  expect(letterOf({ key: "ArrowLeft", code: "ArrowLeft" })).toBe("arrowleft")
})

test("an instant bears the offset that Casablanca had then", () => {
  expect(casablancaInstant(new Date("2026-11-22T10:00:00.500Z"))).toBe("2026-11-22T10:00:00+00:00")
  expect(casablancaInstant(new Date("2026-06-01T09:00:00Z"))).toBe("2026-06-01T10:00:00+01:00")
  expect(casablancaJson({ at: new Date("2026-11-22T10:00:00Z"), text: "2026" })).toBe(
    '{"at":"2026-11-22T10:00:00+00:00","text":"2026"}',
  )
})
