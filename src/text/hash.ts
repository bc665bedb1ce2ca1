/** Two independent 32-bit mixes (MurmurHash3's constants), 64 bits as 16 hex digits: names things, guards nothing. */
export function hashText(text: string): string {
  const [a, b] = mixes(text);
  return hex(a) + hex(b);
}

/** 53 bits of it as a number: for what is looked at again where two are equal. */
export function hashNumber(text: string): number {
  const [a, b] = mixes(text);
  return a * 0x200000 + (b >>> 11);
}

/** A number for two of these together. */
export function hashPair(first: number, second: number): number {
  const [a, b] = [first / 0x200000, second / 0x200000];
  const high = finish(Math.imul(a, 0x85ebca6b) ^ b);
  const low = finish(Math.imul(first % 0x200000, 0xc2b2ae35) ^ (second % 0x200000) ^ high);
  return high * 0x200000 + (low >>> 11);
}

function mixes(text: string): readonly [number, number] {
  let a = 0x811c9dc5 ^ text.length;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x85ebca6b);
    a ^= a >>> 13;
    b = Math.imul(b ^ unit, 0xc2b2ae35) + at;
    b ^= b >>> 16;
  }
  return [finish(a ^ (b >>> 3)), finish(b ^ (a >>> 5))];
}

function finish(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Eight digits; `toString` divides what does not fit in 31 bits as a double. */
function hex(value: number): string {
  return String.fromCharCode(
    digit(value >>> 28),
    digit((value >>> 24) & 15),
    digit((value >>> 20) & 15),
    digit((value >>> 16) & 15),
    digit((value >>> 12) & 15),
    digit((value >>> 8) & 15),
    digit((value >>> 4) & 15),
    digit(value & 15),
  );
}

/** `0` to `9`, `a` to `f`. */
function digit(value: number): number {
  return value < 10 ? 48 + value : 87 + value;
}
