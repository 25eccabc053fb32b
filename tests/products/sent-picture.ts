import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import sharp from "sharp"
import type { UploadedFile } from "#src/forms/form.ts"

/** A file as the form parser hands it over. */
export async function sent(bytes: Uint8Array, name = "photo.jpg"): Promise<UploadedFile> {
  const path = join(await mkdtemp(join(tmpdir(), "sys-test-")), "0")
  await writeFile(path, bytes)
  return { field: "files", path, name, bytes: bytes.length, tooLarge: false }
}

export function photo(width = 900, height = 600) {
  return sharp({ create: { width, height, channels: 3, background: "#b07a2a" } })
}

/** Frames of another colour each, as one animated WebP. */
export function animation(): Promise<Buffer> {
  const frame = (background: string) =>
    sharp({ create: { width: 40, height: 40, channels: 3, background } })
      .png()
      .toBuffer()
  return Promise.all([frame("#f00"), frame("#0f0")]).then((frames) =>
    sharp(frames, { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer(),
  )
}
