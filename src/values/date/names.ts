const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** EDTF's codes for parts of a year. */
const PARTS: Readonly<Record<number, string>> = {
  21: "spring",
  22: "summer",
  23: "autumn",
  24: "winter",
  33: "Q1",
  34: "Q2",
  35: "Q3",
  36: "Q4",
  37: "early",
  38: "mid",
  39: "late",
  40: "H1",
  41: "H2",
};

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

export function yearPartName(code: number): string {
  return PARTS[code] ?? "";
}
