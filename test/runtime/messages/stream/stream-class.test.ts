import { expect, test } from 'vitest';
import {
  MessageStream,
  messageStreamClass,
  type MessageStreamClass,
} from '../../../../templates/runtime/messages/index.js';
import type { Event, Message } from '../support.js';

test('messageStreamClass has the type MessageStreamClass', () => {
  // This test checks the type once, since a check in every client would be slow.
  const shown: MessageStreamClass<Message, Event> = MessageStream;
  expect(messageStreamClass).toBe(shown);
});
