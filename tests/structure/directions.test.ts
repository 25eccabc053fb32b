import { expect, test } from "vitest"
import { physicalClasses, physicalDirections } from "#bin/check/directions.ts"

test("no view names a side of the screen", async () => {
  expect(await physicalDirections()).toEqual([])
})

test.each([
  "ml-4",
  "sm:pr-2",
  "-mr-1",
  "left-0",
  "hover:text-right",
  "border-l-2",
  "rounded-tl-md",
  "space-x-2",
  "border-r",
])("finds %s", (name) => {
  expect(physicalClasses(`<p class="mt-2 ${name} block">`)).toEqual([
    { line: 1, found: expect.stringContaining(name.split(":").at(-1) ?? "") },
  ])
})

test.each([
  "ms-4",
  "pe-2",
  "start-0",
  "text-end",
  "border-s-2",
  "rounded-ss-md",
  "gap-x-2",
  "leading-6",
  "overflow-hidden",
])("lets %s pass", (name) => {
  expect(physicalClasses(`<p class="mt-2 ${name} block">`)).toEqual([])
})
