// Field for field: the same keys all the way down, the same types, the same values.

/** What is made anew for every event: of the right type, whatever the value. */
const FRESH = new Set([
  "cimEvent.id",
  "cimEvent.timestamp",
  "cimEvent.data.id",
  "cimEvent.data.header.timestamp",
  "topicParticipant.id",
]);

/** The differences between what came and what was expected, as sentences. */
export function differences(actual, expected, path = "") {
  if (kind(actual) !== kind(expected)) {
    return [`${path || "it"} is ${kind(actual)}, not ${kind(expected)}`];
  }
  if (kind(expected) === "array") {
    return actual.length === expected.length
      ? expected.flatMap((item, i) => differences(actual[i], item, `${path}[${i}]`))
      : [`${path} has ${actual.length} items, not ${expected.length}`];
  }
  if (kind(expected) === "object") {
    return members(actual, expected, path);
  }
  const fresh = FRESH.has(path) && expected !== "" && actual !== "";
  return fresh || actual === expected ? [] : [`${path} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
}

function members(actual, expected, path) {
  const inside = (key) => (path ? `${path}.${key}` : key);
  const missing = Object.keys(expected).filter((key) => !(key in actual));
  const extra = Object.keys(actual).filter((key) => !(key in expected));
  return [
    ...missing.map((key) => `${inside(key)} is missing`),
    ...extra.map((key) => `${inside(key)} should not be there`),
    ...Object.keys(expected)
      .filter((key) => key in actual)
      .flatMap((key) => differences(actual[key], expected[key], inside(key))),
  ];
}

function kind(value) {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}
