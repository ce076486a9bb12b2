// Numbers as planners read them; the same rules as analysis/report/words.cpp.

export const known = (value) => typeof value === "number" && Number.isFinite(value);

export const allKnown = (...values) => values.every(known);

/** A share as whole percentage points, never "-0". */
export const points = (share) => (known(share) ? String(Math.round(100 * share) + 0) : "–");

/** Writes shares as points, with the decimals that a difference of `span` needs. */
export function pointsWithin(span, signed = false) {
  const decimals = span >= 0.05 ? 0 : span >= 0.005 ? 1 : 2;
  return (share) => {
    if (!known(share)) return "–";
    const text = (100 * share).toFixed(decimals);
    const size = text.replace("-", "");
    if (Number(text) === 0) return size;
    return share < 0 ? `\u2212${size}` : signed ? `+${size}` : size;
  };
}

/** "+14", "-2", "0". */
export function signedPoints(share) {
  const whole = Math.round(100 * share) + 0;
  return whole > 0 ? `+${whole}` : String(whole).replace("-", "\u2212");
}

/** Hours: one decimal under ten, else whole. */
export function hours(value) {
  if (!known(value)) return "–";
  const size = Math.abs(value);
  const text = size >= 9.95 ? size.toFixed(0) : size.toFixed(1);
  return value < 0 && Number(text) !== 0 ? `\u2212${text}` : text;
}

/** Two significant figures: "120", "4.5". */
export function money(value) {
  if (!known(value)) return "–";
  const size = Math.abs(value);
  if (size < 0.05) return "0";
  const unit = 10 ** (Math.floor(Math.log10(size)) - 1);
  const text = String(Number((Math.round(size / unit) * unit).toPrecision(2)));
  return value < 0 ? `\u2212${text}` : text;
}

/** A parameter's value in its own unit: three significant figures. */
export const plain = (value) =>
  known(value) ? String(Number(value.toPrecision(3))).replace("-", "\u2212") : "–";

/** A name of the scenario's as it is read: "registered nurse". */
export const readable = (name) => String(name).replaceAll("_", " ");

export const inOf100 = (share) => (known(share) ? String(Math.round(100 * share)) : "–");

export const week = (value) => (known(value) ? String(Math.round(value)) : "–");

export const count = (value) => (known(value) ? String(Math.round(value)) : "–");
