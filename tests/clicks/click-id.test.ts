import { expect, test } from "vitest"
import { newClickId, timeOfClick } from "#src/clicks/click-id.ts"

const now = Date.parse("2026-11-22T10:00:00.123Z")

test("carries its millisecond", () => {
  expect(timeOfClick(newClickId(now))).toEqual(new Date(now))
})

test("orders the clicks of one process, also within a millisecond and when the clock steps back a little", () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => newClickId(now + 1000 - (index % 7)))

  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test("believes a clock that was set back by more than a second", () => {
  newClickId(now + 3_600_000)

  expect(timeOfClick(newClickId(now))).toEqual(new Date(now))
})

test.each([
  "",
  "x",
  "0",
  "'; drop table clicks",
  "01a2037e-bfcc-4000-bf65-4313c45e06ad",
  "01a2037e-bfcc-7000-cf65-4313c45e06ad",
])("reads no time in %s", (text) => {
  expect(timeOfClick(text)).toBeNull()
})

test("reads an id in capitals", () => {
  expect(timeOfClick(newClickId(now).toUpperCase())).toEqual(new Date(now))
})
