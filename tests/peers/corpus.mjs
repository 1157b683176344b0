// Parses the message files in a list (the argument, one path per line) with the packages mailparser and postal-mime.
// Prints one line of JSON for each file: the result of each parser, or its error.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';

const sha = content => createHash('sha256').update(content).digest('hex');
const attempt = async parse => {
  try { return await parse(); } catch (error) { return { error: String(error.message ?? error) }; }
};
const date = value => {
  const time = value === undefined || value === null ? NaN : new Date(value).getTime();
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

for (const file of (await readFile(process.argv[2], 'utf8')).split('\n').filter(line => line)) {
  const raw = await readFile(file);
  const mailparser = await attempt(async () => {
    const mail = await simpleParser(raw, { skipImageLinks: true });
    const from = mail.from?.value?.[0];
    return {
      subject: mail.subject ?? '', fromName: from?.name ?? '', fromAddress: from?.address ?? '', date: mail.headers.has('date') ? date(mail.date) : null,
      text: mail.text ?? '', hasHtml: Boolean(mail.html),
      attachments: mail.attachments.map(part => ({ name: part.filename ?? '', type: part.contentType ?? '', sha256: sha(part.content) })),
    };
  });
  const postal = await attempt(async () => {
    const mail = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
    return {
      subject: mail.subject ?? '', fromName: mail.from?.name ?? '', fromAddress: mail.from?.address ?? '', date: date(mail.date),
      text: mail.text ?? '', hasHtml: Boolean(mail.html),
      attachments: mail.attachments.map(part => ({ name: part.filename ?? '', type: part.mimeType ?? '', sha256: sha(Buffer.from(part.content)) })),
    };
  });
  console.log(JSON.stringify({ file, mailparser, postal }));
}
