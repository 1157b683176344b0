// Parses the mail files given as arguments with the package mailparser; prints a JSON array of what it found in each.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { simpleParser } from 'mailparser';

const found = [];
for (const file of process.argv.slice(2)) {
  const mail = await simpleParser(await readFile(file));
  found.push({
    file,
    subject: mail.subject ?? '',
    attachments: mail.attachments.map(attachment => ({
      fileName: attachment.filename ?? '',
      contentType: attachment.contentType ?? '',
      sha256: createHash('sha256').update(attachment.content).digest('hex'),
    })),
  });
}
console.log(JSON.stringify(found));
