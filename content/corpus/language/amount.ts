const amount = /^(?:rp|idr)?\.?(\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d{1,2})?)(k|rb|ribu|jt|juta)?$/;
const factors: Readonly<Record<string, number>> = { k: 1e3, rb: 1e3, ribu: 1e3, jt: 1e6, juta: 1e6 };

/** Reads `150.000`, `Rp150.000`, `150rb`, `150k`, `1,5jt` as digits (`150000`); undefined for anything else. */
export function readAmount(word: string): string | undefined {
  const match = amount.exec(word);
  if (!match) return undefined;
  const [, digits = '', unit = ''] = match;
  const grouped = /[.,]\d{3}$/.test(digits);
  if (!grouped && !unit && /^\d+$/.test(digits)) return digits;
  const value = Number(grouped ? digits.replace(/[.,]/g, '') : digits.replace(',', '.'));
  return String(Math.round(value * (factors[unit] ?? 1) * 100) / 100);
}
