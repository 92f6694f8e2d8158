/** Freezes plain data, arrays and maps all the way down, and gives it back. Dates and maps lose their setters' effect. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) {
    for (const item of value.values()) deepFreeze(item);
    for (const method of ['set', 'delete', 'clear'] as const) value[method] = refuse;
  } else {
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}

function refuse(): never {
  throw new TypeError('the corpus is immutable');
}
