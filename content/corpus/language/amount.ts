const amount =
  /^(?:rp|idr)?\.?(?:(\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{2}))?|(\d+)(?:[.,](\d{1,2}))?)(k|rb|ribu|jt|juta)?$/;
const factors: Readonly<Record<string, number>> = { k: 1e3, rb: 1e3, ribu: 1e3, jt: 1e6, juta: 1e6 };

/**
 * Reads `150.000`, `Rp150.000,00`, `1,500.00`, `150rb`, `150k`, `1,5jt` as digits (`150000`), a fraction behind a dot;
 * undefined for anything else. A figure without grouping, fraction or unit stays as it is, leading zeros included.
 */
export function readAmount(word: string): string | undefined {
  const match = amount.exec(word);
  if (!match) return undefined;
  const [, grouped, cents, whole, fraction, unit = ''] = match;
  if (whole !== undefined && fraction === undefined && unit === '') return whole;
  const value = Number(`${grouped?.replace(/[.,]/g, '') ?? whole ?? ''}.${cents ?? fraction ?? '0'}`);
  return String(Math.round(value * (factors[unit] ?? 1) * 100) / 100);
}
