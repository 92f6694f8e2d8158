import { expect, test } from 'vitest';
import {
  maxMessageCharacters as apiLimit,
  SuggestionRequestSchema,
} from '../../../../assist-api/routes/suggestions/schema.ts';
import { maxMessageCharacters, suggestionRequest } from '../../../../site/console/conversation/request.ts';
import { type ConsoleState, emptyConversation } from '../../../../site/console/conversation/state.ts';

const state = (
  changes: Partial<ConsoleState['conversation']>,
  rest: Partial<ConsoleState> = {},
): ConsoleState => ({
  conversation: { ...emptyConversation, ...changes },
  cleared: null,
  channel: null,
  replyLocale: null,
  ...rest,
});

test('a blank message asks for nothing', () => {
  expect(suggestionRequest(state({ message: ' \n' }), 'Sari')).toBeUndefined();
});

test('a message over the limit asks for nothing, and the limit is the one of the API', () => {
  expect(maxMessageCharacters).toBe(apiLimit);
  expect(suggestionRequest(state({ message: 'a'.repeat(apiLimit + 1) }), 'Sari')).toBeUndefined();
  expect(suggestionRequest(state({ message: 'a'.repeat(apiLimit) }), 'Sari')).toBeDefined();
});

test('values go where their names say, blanks are left out, and the API accepts the whole', () => {
  const request = suggestionRequest(
    state(
      {
        message: 'halo',
        contactName: ' Rina ',
        values: {
          'conversation.custom_attribute.order_number': ' TK-20418 ',
          'conversation.custom_attribute.courier': ' ',
          'contact.custom_attribute.tier': 'emas',
          'contact.email': 'rina@example.com',
          'conversation.id': '77',
        },
      },
      { channel: 'whatsapp', replyLocale: 'id' },
    ),
    'Sari Wulandari',
  );
  expect(request).toEqual({
    messages: [{ role: 'customer', text: 'halo' }],
    locale: 'id',
    channel: 'whatsapp',
    contact: {
      name: 'Rina',
      email: 'rina@example.com',
      custom_attribute: { tier: 'emas' },
    },
    agent: { name: 'Sari Wulandari' },
    conversation: { id: '77', custom_attribute: { order_number: 'TK-20418' } },
    limit: 5,
  });
  expect(SuggestionRequestSchema.safeParse(request).success).toBe(true);
});

test('without choices the API detects language and channel', () => {
  expect(suggestionRequest(state({ message: 'halo' }), 'Sari')).not.toHaveProperty('locale');
  expect(suggestionRequest(state({ message: 'halo' }), 'Sari')).not.toHaveProperty('channel');
  expect(suggestionRequest(state({ message: 'halo' }), null)).toHaveProperty('agent', {});
});
