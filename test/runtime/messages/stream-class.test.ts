import { expect, test } from 'vitest';
import {
  MessageStream,
  messageStreamClass,
  type MessageStreamClass,
} from '../../../templates/runtime/messages/index.js';
import type { Event, Message } from './support.js';

test('a client shows the class of its streams, which is what it says it is', () => {
  // The type is checked here, once, instead of in every client.
  const shown: MessageStreamClass<Message, Event> = MessageStream;
  expect(messageStreamClass).toBe(shown);
});
