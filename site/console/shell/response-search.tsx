import { useEffect, useState } from 'preact/hooks';
import type { CannedResponses } from '../../../assist-api/routes/canned-responses/schema.ts';
import { fill } from '../../i18n/format.ts';
import type { AssistApi } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { ids } from '../views/work/focus.ts';
import { Icon } from '../parts/icon.tsx';
import { Keys } from '../parts/key.tsx';
import { problemText } from '../parts/problem-note.tsx';
import { useWording } from '../parts/wording-context.ts';

const typingPauseMs = 120;
const listId = 'response-search-list';

type Found = CannedResponses['responses'][number];

/** Search over all canned responses: a combobox with arrow keys, Enter and Esc. */
export function ResponseSearch(props: {
  readonly api: AssistApi;
  /** Language of the replies looked for. */
  readonly locale: string;
  readonly onChoose: (found: Found) => void;
}) {
  const wording = useWording();
  const { search } = wording;
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { found, problem } = useFound(props.api, query, props.locale);
  const responses = found?.responses ?? [];
  const isShown = isOpen && query.trim() !== '';

  const choose = (response: Found | undefined) => {
    if (!response) return;
    setOpen(false);
    setQuery('');
    props.onChoose(response);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && responses.length > 0) {
      setOpen(true);
      setActive((index) => (index + step + responses.length) % responses.length);
    } else if (event.key === 'Enter' && isShown && !event.ctrlKey && !event.metaKey)
      choose(responses[active]);
    else if (event.key === 'Escape' && query !== '') {
      setQuery('');
      setOpen(false);
    } else return;
    event.preventDefault();
  };

  return (
    <search class="response-search">
      <Icon name="search" />
      <input
        id={ids.search}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={search.label}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && responses[active] ? `found-${active}` : undefined}
        placeholder={search.placeholder}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <Keys keys={['/']} />
      <p class="visually-hidden" role="status">
        {isShown && found ? fill(search.results, { count: responses.length }) : ''}
      </p>
      <div class="found" hidden={!isShown}>
        <ul id={listId} role="listbox" aria-label={search.label}>
          {responses.map((response, index) => (
            <li
              key={response.shortCode}
              id={`found-${index}`}
              role="option"
              aria-selected={index === active}
              lang={response.locale}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(response);
              }}
              onMouseMove={() => setActive(index)}
            >
              <strong>{response.title}</strong>
              <span class="reason">
                {response.topicTitle} · {response.shortCode}
              </span>
            </li>
          ))}
        </ul>
        {problem ? (
          <p class="found-note">{problemText(problem, wording)}</p>
        ) : (
          responses.length === 0 && (
            <p class="found-note">{found ? fill(search.nothing, { query: query.trim() }) : search.working}</p>
          )
        )}
      </div>
    </search>
  );
}

/** What the API finds for the words; undefined while it is asked for the first time. */
function useFound(api: AssistApi, query: string, locale: string) {
  const [found, setFound] = useState<CannedResponses | undefined>();
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const words = query.trim();
  useEffect(() => {
    setProblem(undefined);
    if (words === '') {
      setFound(undefined);
      return undefined;
    }
    const controller = new AbortController();
    const ask = async () => {
      try {
        setFound(await api.searchResponses(words, locale, controller.signal));
      } catch (cause) {
        if (controller.signal.aborted) return;
        setFound(undefined);
        setProblem(cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause }));
      }
    };
    const timer = setTimeout(() => void ask(), typingPauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, words, locale]);
  return { found, problem };
}
