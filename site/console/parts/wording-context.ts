import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Wording, wordingFor } from '../wording/wording.ts';

/** The console's text in the language that the agent reads. */
export const WordingContext = createContext<Wording>(wordingFor('id'));

/** The console's text in the language that the agent reads. */
export function useWording(): Wording {
  return useContext(WordingContext);
}
