import { useEffect, useState } from 'react';

/** In milliseconds: as long as somebody types or turns a date, nothing is asked for. */
const TYPING_MS = 250;

/** The value as it was when it last stood still for a moment. */
export function useDebounced<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
