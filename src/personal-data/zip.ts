import { Zip, ZipDeflate } from "fflate"

/** A file of an archive; its chunks are made as it is written, so that only what is compressed stays in memory. */
export type ZipEntry = { path: string; chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

export async function zipOf(entries: AsyncIterable<ZipEntry>, at: Date): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const failures: Error[] = []
  const zip = new Zip((failure, piece) => {
    if (failure) failures.push(failure)
    else pieces.push(piece)
  })
  for await (const { path, chunks } of entries) {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = at
    zip.add(file)
    for await (const chunk of chunks) file.push(chunk)
    file.push(new Uint8Array(0), true)
  }
  zip.end()
  if (failures[0]) throw failures[0]
  return Buffer.concat(pieces)
}
