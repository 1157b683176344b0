// Parses the mail files given as arguments with the package mailparser; prints a JSON array of what it found in each.
import { readFile } from 'node:fs/promises';
import { simpleParser } from 'mailparser';

const found = [];
for (const file of process.argv.slice(2)) {
  const mail = await simpleParser(await readFile(file));
  found.push({
    file,
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    from: mail.from?.value?.map(address => address.address ?? '') ?? [],
    attachments: mail.attachments.map(attachment => attachment.filename ?? ''),
  });
}
console.log(JSON.stringify(found));
