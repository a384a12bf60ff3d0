import { expect, test } from 'vitest';
import {
  MessageStream,
  messageStreamClass,
  type MessageStreamClass,
} from '../../../../templates/runtime/messages/index.js';
import type { Event, Message } from '../support.js';

test('messageStreamClass has the type MessageStreamClass', () => {
  // Checked here once, since the check in every client would be slow.
  const shown: MessageStreamClass<Message, Event> = MessageStream;
  expect(messageStreamClass).toBe(shown);
});
