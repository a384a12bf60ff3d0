/** Compares how the parts of a method's requests are sent: the server, media types and parameter styles. */
import { type Change, changeOf, code } from './change.js';
import type { Method } from './surface.js';

const JSON_TYPE = 'application/json';

/** Compares the parts that both methods have. An added or removed part is a change of another kind. */
export function compareWire(before: Method, after: Method): readonly Change[] {
  const parts = [...new Set([...before.wire.keys(), ...after.wire.keys()])].sort();
  return parts.flatMap((part): readonly Change[] => {
    const [old, now] = [before.wire.get(part), after.wire.get(part)];
    const isInBoth = [before, after].every((method) => hasPart(method, part));
    if (old === now || !isInBoth) return [];
    return [describe(part, old, now, after.name)];
  });
}

function hasPart({ body, parameters }: Method, part: string): boolean {
  const [side = '', name] = part.split(/\.(.*)/s);
  if (side === 'body') return body !== undefined;
  return name === undefined || parameters.has(`${side} ${name}`);
}

function describe(
  part: string,
  old: string | undefined,
  now: string | undefined,
  method: string,
): Change {
  const methods = [method];
  const [side = '', field] = part.split(/\.(.*)/s);
  switch (side) {
    case 'server': {
      const text = `${code(method)} is sent to ${serverOf(now)}, not to ${serverOf(old)}`;
      return changeOf('server-changed', text, { methods });
    }
    case 'response': {
      const [is, was] = [code(now ?? JSON_TYPE), code(old ?? JSON_TYPE)];
      const text = `${code(method)} asks for ${is}, not ${was}`;
      return changeOf('response-type', text, { direction: 'response', methods });
    }
    case 'body': {
      const what = field === undefined ? 'the body' : `the field ${code(field)}`;
      const text = `${what} of ${code(method)} is sent ${how(now)}, not ${how(old)}`;
      return changeOf('body-encoding', text, { direction: 'request', methods });
    }
    default: {
      const text = `${code(field ?? part)} of ${code(method)} is written ${how(now)}, not ${how(old)}`;
      return changeOf('parameter-style', text, { direction: 'request', methods });
    }
  }
}

function how(value: string | undefined): string {
  return value === undefined ? 'in the default way' : `as ${code(value)}`;
}

function serverOf(url: string | undefined): string {
  return url === undefined ? 'the server of the client' : code(url);
}
