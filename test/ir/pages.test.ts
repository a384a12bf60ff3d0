import { expect, test } from 'vitest';
import { PAGE_STYLES, type PageStyle } from '../../generator/ir/pages.js';
import * as runtime from '../../templates/runtime/index.js';

type RuntimeClass = (typeof PAGE_STYLES)[PageStyle]['classes'][number];

/** The page classes of the runtime. This file does not compile if a page style has a class that the runtime lacks. */
const CLASSES: Readonly<Record<RuntimeClass, abstract new (...args: never[]) => unknown>> = {
  Page: runtime.Page,
  PageCursor: runtime.PageCursor,
  BidirectionalPageCursor: runtime.BidirectionalPageCursor,
  ReportPageCursor: runtime.ReportPageCursor,
};

test.each(Object.entries(PAGE_STYLES))(
  'the first class of the page style %s extends the other classes of the style',
  (_, { classes }) => {
    const [own, ...others] = classes.map((name) => CLASSES[name]);
    for (const other of others) expect(own?.prototype).toBeInstanceOf(other);
    expect(own).toBeTypeOf('function');
  },
);
