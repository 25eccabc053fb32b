/** The columns of a table to choose among: each by its header or its number, with what its first line holds. */
export function columnOptions(
  header: readonly string[],
  sample: readonly string[],
  unnamed: (count: number) => string,
): { value: string; label: string }[] {
  const width = Math.min(100, Math.max(header.length, sample.length))
  return Array.from({ length: width }, (_, index) => {
    const name = header[index]?.slice(0, 40) || unnamed(index + 1)
    const held = sample[index]?.slice(0, 30)
    return { value: String(index), label: held ? `${name} (${held})` : name }
  })
}
