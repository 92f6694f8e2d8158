import { expect, test } from 'vitest';
import { htmlOfText } from '../../../../site/console/conversation/copy-reply.ts';

test('a text becomes paragraphs with its line breaks, and no sign in it becomes markup', () => {
  expect(htmlOfText('Halo <Kak> & "Rina"\nsatu\n\ndua')).toBe(
    '<p>Halo &#60;Kak&#62; &#38; &#34;Rina&#34;<br>satu</p>\n<p>dua</p>',
  );
});
