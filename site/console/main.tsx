import { render } from 'preact';
import { createAssistApi } from './api/client.ts';
import { App } from './app.tsx';
import { isFramed, openMailbox } from './frame/host-mailbox.ts';
import { provideStorage } from './frame/provide-storage.ts';
import { displayLocales } from './wording/wording.ts';

const place = document.getElementById('console');
if (place) {
  const keepsDrafts = provideStorage(window);
  const frame = isFramed(window) ? { mailbox: openMailbox(window), keepsDrafts } : null;
  const api = createAssistApi(place.dataset['api'] ?? '/v1', fetch.bind(globalThis));
  const locale = displayLocales.find((known) => known === place.dataset['locale']) ?? displayLocales[0];
  place.replaceChildren();
  render(<App api={api} defaultLocale={locale} frame={frame} />, place);
}
