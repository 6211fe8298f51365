/**
 * How many slips lie between two words: a letter too many, one missing, another one, or two swapped
 * (optimal string alignment). Infinity beyond `most`: it gives up as soon as a row has nothing near
 * enough.
 */
export function countSlips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min(row[j - 1]! + Number(!same), row[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, before[j - 2]! + 1);
      next.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return Infinity;
    before = row;
    row = next;
  }
  const slips = row[b.length]!;
  return slips <= most ? slips : Infinity;
}
