/** A number with a comma between thousands, whatever the country of the machine is. */
export const grouped = (value: number | string): string =>
  String(value).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ",");

/** "1 policy", "1,200 policies". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
