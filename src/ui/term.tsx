/** One name and its value in a list of descriptions. */
export function Term(props: { name: string; value: string }) {
  return (
    <div>
      <dt class="hint">{props.name}</dt>
      <dd class="font-semibold">
        <bdi>{props.value}</bdi>
      </dd>
    </div>
  )
}
